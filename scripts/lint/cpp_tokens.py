# SPDX-License-Identifier: MIT
"""C++ text to tokens and tokens to statements, near enough for a lint; knows no rule."""

import re
from dataclasses import dataclass

TOKEN = re.compile(r'''
    (?P<skip>\s+|//[^\n]*|/\*.*?\*/|^[ \t]*\#(?:[^\n\\]|\\.|\\\n)*)
  | (?P<text>(?:u8|[uUL])?R"(?P<mark>[^(\s]*)\(.*?\)(?P=mark)"|(?:u8|[uUL])?"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)+')
  | (?P<word>[A-Za-z_]\w*)
  | (?P<number>\.?\d(?:[\w.]|'\w|[eEpP][+-])*)
  | (?P<mark2>::|->|\[\[|.)
''', re.VERBOSE | re.DOTALL | re.MULTILINE)

OPENING = {"(": ")", "[": "]", "{": "}"}
BODY = "{body}"  # stands for a lambda's body, which is judged on its own


@dataclass
class Token:
    text: str
    line: int
    match: int = -1  # where the bracket that belongs to this one is


def tokenize(source):
    tokens, open_at, line = [], [], 1
    for found in TOKEN.finditer(source):
        text = found[0]
        if found["skip"] is None:
            for part in (["[", "["] if text == "[[" else ['""'] if found["text"] else [text]):
                pair(tokens, open_at, part, line)
        line += text.count("\n")
    return tokens


def pair(tokens, open_at, text, line):
    tokens.append(Token(text, line))
    here = len(tokens) - 1
    if text in OPENING:
        open_at.append(here)
    elif open_at and text in OPENING.values():
        begin = open_at.pop()
        tokens[begin].match, tokens[here].match = here, begin


def is_word(token):
    return token.text[0].isalpha() or token.text[0] == "_"


def opens_lambda(tokens, i):
    """Whether the `[` at i begins a lambda, not a subscript, an attribute or a binding."""
    if i > 0 and (tokens[i - 1].text in (")", "]", "[", "auto", "&") or is_word(tokens[i - 1])):
        before = tokens[i - 1].text
        if before == "&":  # auto& [a, b] is a binding; x & [..] is not written here
            return not (i > 1 and tokens[i - 2].text in ("auto", "&"))
        return before in ("return", "co_return", "co_await", "co_yield", "throw", "else")
    return tokens[i + 1].text != "["


def kind_of_brace(tokens, i):
    """'lambda', 'block' or 'init' for the `{` at i."""
    j = before_specifiers(tokens, i - 1)
    if j < 0 or tokens[j].text in ("{", "}", ";", ":"):
        return "block"
    if tokens[j].text == ")" and tokens[j].match > 0:
        k = tokens[j].match - 1
        while k > 0 and tokens[k].text != "]" and (is_word(tokens[k]) or tokens[k].text in "<>,:"):
            k -= 1  # a lambda's template parameters
        if tokens[k].text == "]" and opens_lambda(tokens, tokens[k].match):
            return "lambda"
        return "block"
    if tokens[j].text == "]" and opens_lambda(tokens, tokens[j].match):
        return "lambda"
    return "block" if begins_scope(tokens, i) else "init"


def before_specifiers(tokens, j):
    """Steps back over `const noexcept -> some::type<of>` to what they follow."""
    k = j
    while k >= 0 and (is_word(tokens[k]) or tokens[k].text in ("::", "<", ">", ",", "*", "&", "[", "]")):
        if tokens[k].text == "]" and opens_lambda(tokens, tokens[k].match):
            break
        k -= 1
    if k >= 0 and tokens[k].text == "->":
        return k - 1 if tokens[k - 1].text == ")" else before_specifiers(tokens, k - 1)
    while j >= 0 and tokens[j].text in ("const", "noexcept", "override", "final", "mutable", "constexpr", "&", "try"):
        j -= 1
    return j if j < 0 or tokens[j].text not in ("else", "do", "try") else -1


def begins_scope(tokens, i):
    """Whether the `{` at i belongs to a namespace, a class, or a function with a requires clause."""
    j = i - 1
    while j >= 0 and tokens[j].text not in (";", "{", "}"):
        j -= 1 if tokens[j].text != ")" or tokens[j].match < 0 else j - tokens[j].match + 1
    head = [token.text for token in tokens[j + 1:i]]
    if "=" in head or "return" in head or "co_return" in head:
        return False
    return bool({"namespace", "class", "struct", "enum", "union", "extern", "requires"} & set(head))


def statements(tokens, begin=0, end=None):
    """Each statement, and each head of a block, as a list of tokens; bodies of lambdas come as BODY."""
    end = len(tokens) if end is None else end
    now, depth, i = [], 0, begin
    while i < end:
        token = tokens[i]
        if token.text == "{" and token.match > 0:
            kind = kind_of_brace(tokens, i)
            if kind != "init":
                yield from statements(tokens, i + 1, token.match)
                if kind == "lambda" or depth > 0:
                    now.append(Token(BODY, token.line))
                else:
                    yield now
                    now = []
                i = token.match + 1
                continue
        if token.text in OPENING:
            depth += 1
        elif token.text in OPENING.values():
            depth -= 1
        if token.text == ";" and depth == 0:
            yield now
            now = []
        else:
            now.append(token)
        i += 1
    yield now
