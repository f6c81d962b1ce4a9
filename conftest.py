"""pytest loads tests/conftest.py for what is in tests/ only; notebooks need the same ground to stand on."""

pytest_plugins = ["mended"]
