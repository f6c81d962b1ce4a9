"""Web pages of the engines behind the lab's address: what is led where."""

import gzip
from types import SimpleNamespace

import pytest

from workbook.lab import pages


@pytest.mark.parametrize(
    ("url", "led"),
    [
        ("/static/a.css", "/proxy/9870/static/a.css"),
        ("/proxy/application_1_1/", "/proxy/9870/proxy/application_1_1/"),  # YARN has a proxy of its own
        ("/proxy/9864/datanode.html", "/proxy/9864/datanode.html"),
        ("http://localhost:9864/webhdfs/v1/sheep?op=OPEN", "/proxy/9864/webhdfs/v1/sheep?op=OPEN"),
        ("//localhost:8042/node", "/proxy/8042/node"),
        ("http://127.0.0.1:9864", "/proxy/9864/"),
        ("http://localhost:8888/index.html", "/proxy/9870/index.html"),
        ("http://hadoop.apache.org/", "http://hadoop.apache.org/"),
        ("//localhost/x", "//localhost/x"),
        ("explorer.html#/", "explorer.html#/"),
        ("#tab-datanode", "#tab-datanode"),
        ("{dnWebAddress}", "{dnWebAddress}"),
    ],
)
def test_what_stands_in_a_page_is_led_through_the_lab(url, led):
    assert pages.led(url, 9870, "/", "localhost:8888") == led
    assert pages.led(led, 9870, "/", "localhost:8888") == led  # twice is as once
    if led.startswith("/proxy"):
        assert pages.led(url, 9870, "/user/ewe/", "localhost:8888") == f"/user/ewe{led}" or url.startswith("/proxy")


def answered(body: str, kind: str = "text/html", **headers) -> SimpleNamespace:
    response = SimpleNamespace(body=body.encode(), headers={"Content-Type": kind} | headers)
    pages.rewriter("/")(response, "8088", SimpleNamespace(host="localhost:8888"))
    return response


def test_links_in_pages_styles_and_scripts_are_rewritten():
    page = answered('<html><head></head><a href="/cluster">x</a><script>var t=["<a href=\\"/cluster/app\\">"]</script>')
    assert b'href="/proxy/8088/cluster"' in page.body
    assert b'href=\\"/proxy/8088/cluster/app\\"' in page.body
    assert page.body.startswith(b"<html><head><script>\n")
    assert b'const { port, base } = {"port": 8088, "base": "/"};' in page.body
    assert answered("a { background: url('/s.png') }", "text/css").body == (
        b"a { background: url('/proxy/8088/s.png') }"
    )
    assert answered('"href=/x"', "application/json").body == b'"href=/x"'
    assert answered("", "text/html").body == b""


def test_a_redirect_names_the_lab():
    moved = answered("", Location="http://localhost:9864/webhdfs/v1/x")
    assert moved.headers["Location"] == "//localhost:8888/proxy/9864/webhdfs/v1/x"
    assert answered("", Location="https://example.com/").headers["Location"] == "https://example.com/"


def test_packed_pages_are_unpacked():
    response = SimpleNamespace(
        body=gzip.compress(b'<a href="/x">'), headers={"Content-Type": "text/html", "Content-Encoding": "gzip"}
    )
    pages.rewriter("/")(response, "1", SimpleNamespace(host="localhost:8888"))
    assert response.body == b'<a href="/proxy/1/x">'
    assert "Content-Encoding" not in response.headers


def test_bytes_that_are_no_utf_8_stay():
    response = SimpleNamespace(body=b"<a href='/x'>\xe4", headers={"Content-Type": "text/html"})
    pages.rewriter("/")(response, "1", SimpleNamespace(host="localhost:8888"))
    assert response.body == b"<a href='/proxy/1/x'>\xe4"


def test_an_address_is_the_lab_s_where_the_lab_is(monkeypatch):
    monkeypatch.delenv("WORKBOOK_LAB", raising=False)
    assert pages.address("http://localhost:9870") == "http://localhost:9870"
    monkeypatch.setenv("WORKBOOK_LAB", "http://127.0.0.1:8888/")
    assert pages.address("http://localhost:9870") == "http://127.0.0.1:8888/proxy/9870/"
    assert pages.address("") == ""
