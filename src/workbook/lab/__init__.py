"""JupyterLab and this machine."""
