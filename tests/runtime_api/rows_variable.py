# SPDX-License-Identifier: MIT
"""AWS_LAMBDA_RUNTIME_API in every form that is taken, and in those that are not."""
import re

from rows import row
from talk import need


def served(talk):
    post = talk.round()
    need(post.headers["host"].split(":")[0] in ("127.0.0.1", "localhost"), "a wrong host:", post.headers["host"])
    talk.round()
    talk.stop()


def shown(value):
    """As a line can hold it: no control characters, and no more than 200 bytes."""
    cut = value if len(value) <= 200 else value[:200] + "..."
    return "".join("?" if c < " " else c for c in cut)


def refused(value):
    """One line that ends with the value, at once: what stands before it has forms of its own."""
    def run(talk):
        began = talk.child.began
        talk.dies(12, says=["AWS_LAMBDA_RUNTIME_API", f": {re.escape(shown(value))}$"])
        need(talk.child.ended - began < 3, "took its time:", talk.child.ended - began)
    return run


def unresolved(talk):
    talk.dies(20, says=["no-such-host.invalid"])


FORMS = {
    "host:port": ("", "{address}"),
    "host:port/base": ("/.rt/hello", "{address}{base}"),
    "host:port/base/": ("/.rt/hello", "{address}{base}/"),
    "host:port/": ("", "{address}/"),
    "http://host:port": ("", "http://{address}"),
    "http://host:port/": ("", "http://{address}/"),
    "http://host:port/base": ("/.rt/hello", "http://{address}{base}"),
    "http://host:port/base/": ("/a/b/c", "http://{address}{base}/"),
    "localhost:port": ("", "localhost:{port}"),
    "http://localhost:port/base": ("/b", "http://localhost:{port}{base}"),
}
REFUSED = ["127.0.0.1", "127.0.0.1:", "127.0.0.1:0", "127.0.0.1:99999", "127.0.0.1:65536", "127.0.0.1:-1",
           "127.0.0.1:port", "127.0.0.1:80x", ":8080", "http://", "http://:8080", "http:///base",
           "https://127.0.0.1:8080", "ftp://127.0.0.1:8080", "127.0.0.1:8080/a b", "127.0.0.1:8080/\r\nX-A: b",
           "user@127.0.0.1:8080", " ", "a" * 100_000, "::1:80:90"]


def rows():
    for name, (base, form) in FORMS.items():
        yield row(f"variable: {name}", served, base=base, form=form)
    for value in REFUSED:
        name = value if len(value) < 100 else f"{len(value)} letters"
        yield row(f"variable, refused: {name!r}", refused(value), form=value.replace("{", "{{"), listening=False)
    yield row("variable: a host that does not exist", unresolved, form="no-such-host.invalid:80", listening=False)
