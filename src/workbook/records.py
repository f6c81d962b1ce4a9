"""temporary"""
E=[]
def append(e): E.append(e)
def events(): return E
def summary(course): return "summary"
