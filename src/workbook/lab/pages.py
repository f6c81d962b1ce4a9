"""Web pages of the engines, opened through the lab: http://localhost:9870/x stands at <lab>/proxy/9870/x.

jupyter-server-proxy asks for the lab's token and fetches the page from this machine; nothing but the lab's own port need be
reachable, and none but loopback is reached. The pages take it for granted that they begin at /, and that the others stand on
ports of their own: links, redirects and what scripts ask for are led back here. This module is an extension of Jupyter's server.
"""

import gzip
import json
import os
import re
from pathlib import Path
from urllib.parse import urlsplit

SCRIPT = Path(__file__).parent / "jupyter" / "pages.js"
LOOPBACK = ("localhost", "127.0.0.1", "[::1]")
READ = ("text/html", "application/xhtml", "text/css", "javascript")
# Where an address stands in a page, its styles or its scripts; quotes may be escaped in a script.
ADDRESS = re.compile(r"""((?:\b(?:href|src|action|url)\s*=\s*\\?["']?|\burl\(\s*["']?))([^\s"'<>\\)]+)""")
BEGINNING = re.compile(r"<html\b[^>]*>(?:\s*<head\b[^>]*>)?|<head\b[^>]*>", re.IGNORECASE)


def address(page: str) -> str:
    """Where a page of this machine opens for who reads this: through the lab when typed in it, else as it is."""
    lab, parts = os.environ.get("WORKBOOK_LAB"), urlsplit(page)
    if not lab or parts.hostname not in LOOPBACK:
        return page
    return f"{lab}proxy/{parts.port}{parts.path or '/'}"


def led(url: str, port: int, base: str, own: str) -> str:
    """An address in a page of `port`, as the lab serves it under `base`; one that leads elsewhere stays.

    >>> led("/static/a.css", 9870, "/", "localhost:8888"), led("http://localhost:9864/b?c", 9870, "/", "localhost:8888")
    ('/proxy/9870/static/a.css', '/proxy/9864/b?c')
    >>> led("//localhost:8888/d", 9870, "/", "localhost:8888"), led("e.html", 9870, "/", "localhost:8888")
    ('/proxy/9870/d', 'e.html')
    """
    there = re.match(r"(?:https?:)?//([^/?#]+)", url)
    rest = url[there.end() :] if there else url
    if there and there[1] != own:  # the lab's own: made from where the page stands
        host, _, number = there[1].rpartition(":")
        if host not in LOOPBACK or not number.isdecimal():
            return url
        return f"{base}proxy/{number}{rest if rest.startswith('/') else '/' + rest}"
    if not there and (not rest.startswith("/") or re.match(rf"{re.escape(base)}proxy/\d+(/|$)", rest)):
        return url  # beside the page, or led already
    return f"{base}proxy/{port}{rest or '/'}"


def rewriter(base: str):
    """What jupyter-server-proxy is to do with every answer; it looks at the names of the arguments."""

    def rewrite(response, port, request):
        own = request.host
        if location := response.headers.get("Location"):
            moved = led(location, int(port), base, own)
            # With the host, or jupyter-server-proxy would take it for a path of this port.
            response.headers["Location"] = f"//{own}{moved}" if moved.startswith("/") else moved
        kind = response.headers.get("Content-Type", "")
        if not response.body or not any(each in kind for each in READ):
            return
        body = response.body
        if response.headers.get("Content-Encoding") == "gzip":
            body = gzip.decompress(body)
            del response.headers["Content-Encoding"]
        elif "Content-Encoding" in response.headers:
            return
        text = body.decode("utf-8", errors="surrogateescape")
        text = ADDRESS.sub(lambda found: found[1] + led(found[2], int(port), base, own), text)
        if "html" in kind:
            script = SCRIPT.read_text(encoding="utf-8").replace("HERE", json.dumps({"port": int(port), "base": base}))
            text = BEGINNING.sub(lambda found: f"{found[0]}<script>{script}</script>", text, count=1)
        response.body = text.encode("utf-8", errors="surrogateescape")

    return rewrite


# What Jupyter's server looks for in an extension


def _jupyter_server_extension_points():
    return [{"module": "workbook.lab.pages"}]


def _load_jupyter_server_extension(server):
    """jupyter-server-proxy, told what to do with answers: an extension is the only place to give it a function."""
    import jupyter_server_proxy

    server.config.ServerProxy.non_service_rewrite_response = rewriter(server.web_app.settings["base_url"])
    jupyter_server_proxy._load_jupyter_server_extension(server)
