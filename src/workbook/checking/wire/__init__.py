"""Values, callables and iterators across a process border, without pickles.

Values travel as JSON with tags (codec.py). What cannot travel (a function, an iterator, any other object) stays where it is
and travels as a handle (handles.py); using the handle asks the other side. So an iterator is served item by item, and whoever
owns it sees when. A list, dict or set that the other side changed is changed here too: a call is call-by-copy-restore.

Two peers (peer.py) ask and answer each other in messages (messages.py):

    Load                              the first message to a process of an answer (process.py)
    Call  Iterate  Advance            requests about an object that the other side keeps
    Value  End  Excess  Failure       replies; before one comes, the other side may ask back
"""
