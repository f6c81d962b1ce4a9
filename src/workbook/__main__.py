"""`python -m workbook` is the command line."""

from .cli import main

main()
