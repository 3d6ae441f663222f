# SPDX-License-Identifier: MIT
"""What a row of the tables is. Knows no protocol."""
import dataclasses
import typing


@dataclasses.dataclass
class Row:
    name: str
    # Plays the peer and says `Wrong` if the function does anything else than is documented.
    run: typing.Callable
    # Needs the acts of trouble; without it any hello will do.
    acts: bool = False
    # For Talk: base, form, variables, listening, log_is_read.
    options: dict = dataclasses.field(default_factory=dict)


def row(name, run, acts=False, **options):
    return Row(name, run, acts, options)
