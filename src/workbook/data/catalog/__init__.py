"""The data sets: one module each, with its schema, where it comes from, and how it is written."""
