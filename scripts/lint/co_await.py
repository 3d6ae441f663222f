# SPDX-License-Identifier: MIT
"""The co_await rule: refuses the expressions that g++ 12 compiles into double frees (docs/compilers.md).

It reads tokens, not types, so it is stricter than the compiler's defect: give the value a name.
"""

import os
import re
import sys

import tree
from cpp_tokens import BODY, OPENING, opens_lambda, pair, statements, tokenize

MACRO = re.compile(r"[A-Z][A-Z0-9_]{2,}")
COROUTINE = ("task", "awaitable")
TEXTS = {
    "condition": "co_await in the condition of if, while, switch or for: await into a local first",
    "twice": "more than one co_await in a statement",
    "throw": "throw with a co_await in it: await into a local first",
    "co_return": "co_return of more than the co_await itself: await into a local first",
    "ternary": "?: beside a co_await: if and else into a local",
    "braces": "a braced temporary beside a co_await: name it and std::move it",
    "capture": "a lambda that captures by value beside a co_await: name it first",
    "binding": "a structured binding of a co_await: auto r = co_await ..; auto& [ec, n] = r",
    "macro": "co_await in a macro's argument: await into a local first",
    "default_argument": "a coroutine's default argument in braces: overload it",
}


def paired(tokens):
    """The same tokens with the brackets' places counted from the first of them."""
    out, open_at = [], []
    for token in tokens:
        pair(out, open_at, token.text, token.line)
    return out


def awaits(tokens):
    return sum(token.text == "co_await" for token in tokens)


def split(tokens, separator):
    """Splits at the separators outside any bracket."""
    parts, depth = [[]], 0
    for token in tokens:
        depth += (token.text in OPENING) - (token.text in OPENING.values())
        if token.text == separator and depth == 0:
            parts.append([])
        else:
            parts[-1].append(token)
    return parts


def judge(statement):
    """(rule, line) for each rule that the statement breaks."""
    tokens = paired(statement)
    while tokens and tokens[0].text in ("else", "do"):
        tokens = paired(tokens[1:])
    if not tokens:
        return
    if tokens[0].text in ("if", "while", "switch", "for"):
        yield from judge_head(tokens)
        return
    yield from judge_default_arguments(tokens)
    if awaits(tokens):
        yield from judge_expression(tokens)


def judge_head(tokens):
    i = next((i for i, token in enumerate(tokens) if token.text == "("), None)
    if i is None or tokens[i].match < 0:
        return
    inside, rest = tokens[i + 1:tokens[i].match], tokens[tokens[i].match + 1:]
    parts = split(inside, ";")
    if tokens[0].text == "for":
        yield from judge(parts[0])
        conditions = parts[1:]
    else:
        for part in parts[:-1]:
            yield from judge(part)
        conditions = parts[-1:]
    if any(awaits(part) for part in conditions):
        yield "condition", tokens[0].line
    yield from judge(rest)


def judge_expression(tokens):
    texts = [token.text for token in tokens]
    line = tokens[texts.index("co_await")].line
    if awaits(tokens) > 1:
        yield "twice", line
    if "throw" in texts:
        yield "throw", line
    if "co_return" in texts and texts[texts.index("co_return") + 1] != "co_await":
        yield "co_return", line
    if "?" in texts:
        yield "ternary", line
    if "{" in texts:
        yield "braces", line
    if any(captures_by_value(tokens, i) for i, text in enumerate(texts) if text == "["):
        yield "capture", line
    if any(is_binding(texts, i) for i, text in enumerate(texts) if text == "auto"):
        yield "binding", line
    for i, token in enumerate(tokens[:-1]):
        if MACRO.fullmatch(token.text) and texts[i + 1] == "(" and awaits(tokens[i + 1:tokens[i + 1].match]):
            yield "macro", line


def captures_by_value(tokens, i):
    if not opens_lambda(tokens, i) or BODY not in [token.text for token in tokens[i:]]:
        return False
    captures = split(tokens[i + 1:tokens[i].match], ",")
    return any(capture and capture[0].text not in ("&", "this") for capture in captures)


def is_binding(texts, i):
    i += 1
    while i < len(texts) and texts[i] == "&":
        i += 1
    return i < len(texts) and texts[i] == "["


def judge_default_arguments(tokens):
    """Only functions that return a task: whether one is a coroutine is seen elsewhere."""
    for i, token in enumerate(tokens):
        if token.text != "(" or token.match < 0:
            continue
        before = [other.text for other in tokens[:i]]
        after = [other.text for other in tokens[token.match + 1:token.match + 8]]
        returned = before if "(" not in before and "=" not in before else []
        trailing = after[after.index("->"):] if "->" in after else []
        if not any(name in returned + trailing for name in COROUTINE):
            continue
        for parameter in split(tokens[i + 1:token.match], ","):
            texts = [other.text for other in parameter]
            if "=" in texts and "{" in texts[texts.index("="):]:
                yield "default_argument", token.line


def complaints(root):
    for path in tree.files(root, [".hpp", ".cpp"]):
        with open(os.path.join(root, path), encoding="utf-8") as source:
            text = source.read()
        if "co_await" in text or any(name in text for name in COROUTINE):
            for statement in statements(tokenize(text)):
                for rule, line in judge(statement):
                    yield f"{path}:{line}: {rule}: {TEXTS[rule]}"


if __name__ == "__main__":
    sys.exit(tree.report(list(complaints(sys.argv[1])), "co_await"))
