#!/usr/bin/env python3
"""make.py - writes the WARC files beside it, good ones and broken ones: see ../QUIRKS.md.

The .zst file needs the module zstandard; without it that one is left as it is.
"""
import gzip
import io
import os
import zlib

HERE = os.path.dirname(os.path.abspath(__file__))
DATE = "2024-05-0%dT06:00:00Z"


def page(title, *paragraphs, head=""):
    return ("<!DOCTYPE html><html><head><title>%s</title>%s</head><body><nav><a href=/>Home</a> <a href=/all>All</a></nav>"
            "<article><h1>%s</h1>%s</article><footer>Harbour Weekly</footer></body></html>" %
            (title, head, title, "".join("<p>%s</p>" % p for p in paragraphs)))


FERRY = page("The Old Ferry",
             "The ferry crossed the river twelve times a day, and it was never late, not even in the winter of the great ice.",
             "When the bridge was built, nobody took it any more, and the ferryman sold his boat to a man who kept hens in it.")
BELL = page("The Bell", "The bell was cast in a pit behind the church, and the whole village came to see the bronze poured in.",
            "It rang for the first time on a morning in May, an hour early, because nobody could wait any longer.",
            head='<meta property="article:published_time" content="2019-03-02">')
CAFE = page("Das Café am Kanal",
            "Das Café war früher ein Lager für Gewürze, und an heißen Tagen riecht man den Pfeffer noch in den Dielen.",
            "Wer einen Platz am Fenster möchte, muss früh kommen, denn die Boote legen schon um sechs Uhr ab.")
LINES = page("How Archives Are Written", "An archive is a row of records, and each of them begins with a line that says which version it is.",
             "Here is one as an example, which is text of this page and begins no record of the file that it is in.") \
    .replace("</article>", "<pre>\nWARC/1.0\r\nWARC-Type: response\r\nContent-Length: 5\r\n\r\nhello\r\n\r\n</pre></article>")
OTTER = page("The Otter", "The otter swam under the bridge with a fish in its mouth, and nobody but the child saw it go.",
             "It came back every evening that week, always a little before the lamps were lit along the harbour.")


def record(kind, block, url=None, n=1, content=None, length=None, extra=(), version="WARC/1.0"):
    if isinstance(block, str):
        block = block.encode()
    fields = ["WARC-Type: " + kind, "WARC-Date: " + DATE % n,
              "WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-%012d>" % n]
    if url:
        fields.append("WARC-Target-URI: " + url)
    if content:
        fields.append("Content-Type: " + content)
    fields += extra
    fields.append("Content-Length: %d" % (len(block) if length is None else length))
    return (version + "\r\n" + "\r\n".join(fields) + "\r\n\r\n").encode() + block + b"\r\n\r\n"


def http(body, *fields, status="200 OK"):
    if isinstance(body, str):
        body = body.encode()
    return ("HTTP/1.1 %s\r\n" % status + "".join(f + "\r\n" for f in fields) + "\r\n").encode() + body


def chunked(body, size=150):
    out = b""
    for i in range(0, len(body), size):
        piece = body[i:i + size]
        out += b"%x\r\n" % len(piece) + piece + b"\r\n"
    return out + b"0\r\n\r\n"


def response(url, n, message, **more):
    return record("response", message, url, n, "application/http; msgtype=response", **more)


def raw_deflate(data):
    z = zlib.compressobj(9, zlib.DEFLATED, -15)
    return z.compress(data) + z.flush()


HTML = "Content-Type: text/html; charset=utf-8"
INFO = record("warcinfo", "software: make.py\r\n", n=1, content="application/warc-fields")

CRAWL = [
    INFO,
    record("request", "GET /ferry HTTP/1.1\r\nHost: example.org\r\n\r\n", "http://example.org/ferry", 2, "application/http; msgtype=request"),
    response("http://example.org/ferry", 2, http(chunked(FERRY.encode()), HTML, "Transfer-Encoding: chunked")),
    response("http://example.org/bell", 3, http(gzip.compress(BELL.encode(), 9, mtime=0), HTML, "Content-Encoding: gzip")),
    response("http://example.org/caf\u00e9", 4, http(CAFE.encode("latin-1"), "Content-Type: text/html; charset=ISO-8859-1")),
    response("<http://example.org/how archives are>", 5, http(LINES, HTML)),
    response("http://example.org/otter", 6, http(raw_deflate(OTTER.encode()), HTML, "content-encoding: deflate", status="404 Not Found")),
    response("http://example.org/otter.png", 6, http(b"\x89PNG\r\n\x1a\n", "Content-Type: image/png")),
    record("revisit", http("", HTML), "http://example.org/ferry", 7, "application/http; msgtype=response"),
    record("metadata", "fetchTimeMs: 12\r\n", "http://example.org/ferry", 7, "application/warc-fields"),
    record("resource", FERRY, "file:///srv/old ferry.html", 8, "text/html"),
    record("response", "20240501060000\nexample.org. 300 IN A 192.0.2.1\n", "dns:example.org", 8, "text/dns"),
    response("http://example.org/plain", 9, http("no page", "Content-Type: text/plain")),
    response("http://example.org/moved", 9, http("", HTML, status="302 Found")),
]


def write(name, data):
    with open(os.path.join(HERE, name), "wb") as f:
        f.write(data)


def member(data):
    return gzip.compress(data, 9, mtime=0)


def crawl():
    write("crawl.warc", b"".join(CRAWL))
    write("crawl.warc.gz", b"".join(member(r) for r in CRAWL))
    write("whole.warc.gz", member(b"".join(CRAWL)))


def wet():
    text = ("Home\nAll\nThe Old Ferry\nThe ferry crossed the river twelve times a day, and it was never late, not even in the winter of the great ice.\n"
            "When the bridge was built, nobody took it any more, and the ferryman sold his boat to a man who kept hens in it.\nHarbour Weekly\n")
    cut = text.replace("All\n", "All\nWARC/1.0\n")
    lines = ["WARC-Identified-Content-Language: eng"]
    write("text.warc.wet", INFO + record("conversion", text, "http://example.org/ferry", 2, "text/plain", extra=lines) +
          record("conversion", cut, "http://example.org/line", 3, "text/plain", extra=lines))


def odd():
    plain = http(FERRY, "Content-Type: text/html", "Content-Encoding: gzip").replace(b"\r\n", b"\n")
    broken = http(b"\x8b\x0b\x80\x03Brotli", HTML, "Content-Encoding: br")
    wrong = chunked(BELL.encode()).replace(b"96\r\n", b"8f\r\n", 1)
    write("odd.warc", b"".join([
        record("response", plain, "http://example.org/lf", 1, "application/http", version="WARC/0.18"),
        response("http://example.org/br", 2, broken),
        response("http://example.org/wrong-chunks", 3, http(wrong, HTML, "Transfer-Encoding: chunked")),
        response("http://example.org/no-chunks", 4, http(BELL, HTML, "Transfer-Encoding: chunked")),
        response("http://example.org/cut-gzip", 5, http(gzip.compress(BELL.encode(), 9, mtime=0)[:-9], HTML, "Content-Encoding: gzip")),
        record("response", OTTER, "http://example.org/no-header", 6, "application/http"),
    ]).replace(b"WARC-Date: 2024-05-01T06:00:00Z", b"WARC-Date: 2024-05-011T6:00", 1))


def broken():
    ferry = response("http://example.org/ferry", 2, http(FERRY, HTML))
    bell = response("http://example.org/bell", 3, http(BELL, HTML))
    otter = response("http://example.org/otter", 4, http(OTTER, HTML))
    short = response("http://example.org/short", 5, http(FERRY, HTML), length=300)
    long = response("http://example.org/long", 6, http(FERRY, HTML), length=1200)
    write("wrong-lengths.warc", ferry + short + bell + long + otter)
    write("between.warc", ferry + b"<html>saved here by mistake\r\n" + bell + ferry[:400] + otter)
    write("cut.warc", ferry + bell + otter[:600])
    z = [member(r) for r in (ferry, bell, otter)]
    mid = bytearray(z[1])
    for i in range(100, 130):
        mid[i] ^= 0x55
    write("broken-member.warc.gz", z[0] + bytes(mid) + z[2])
    write("cut-member.warc.gz", z[0] + z[1][:200] + z[2] + z[0][:150])
    write("checksum.warc.gz", z[0] + z[1][:-8] + b"\0\0\0\0" + z[1][-4:] + z[2])
    write("old.arc", b"filedesc://old.arc 0.0.0.0 20070102030405 text/plain 14\n1 0 make.py\n\n\n")


def dictionary():
    import zstandard
    d = zstandard.ZstdCompressionDict(FERRY.encode() + b"".join(CRAWL)[:400], dict_type=zstandard.DICT_TYPE_RAWCONTENT)
    c = zstandard.ZstdCompressor(level=19, dict_data=d, write_checksum=True)
    frame = zstandard.ZstdCompressor(level=19).compress(d.as_bytes())
    out = b"\x5d\x2a\x4d\x18" + len(frame).to_bytes(4, "little") + frame
    frames = [c.compress(r) for r in CRAWL]
    write("dictionary.warc.zst", out + b"".join(frames))


crawl()
wet()
odd()
broken()
try:
    dictionary()
except ImportError:
    pass
