"""vocabulary.toml of a pack: the words of its field that name nothing on its checklist, and what is said to them."""

from dataclasses import field
from typing import Annotated

from workup.core.content.faults import HypothesisId, ItemId
from workup.core.text.kinds import Id, Line
from workup.core.text.marks import Bounds
from workup.core.text.value import Value

Names = Annotated[tuple[Line, ...], Bounds(min_length=1)]


class Decline(Value):
    """A kind of wish that the tool does not carry out."""

    names: Names
    """What it may be called."""
    says: Line
    """What is said to it."""


class VocabularyFile(Value):
    """vocabulary.toml; a pack without one has the words of courtesy alone."""

    same: dict[str, Names] = field(default_factory=dict)
    """A word, and other spellings or short forms of it."""
    fillers: tuple[Line, ...] = ()
    """Words and phrases of the field that ask for nothing by themselves."""
    generic: tuple[Line, ...] = ()
    """Names that a word beside them makes something else of: serology, scan."""
    alone: tuple[Line, ...] = ()
    """Names that count only where nothing else is named: family, phone."""
    samples: dict[ItemId, Names] = field(default_factory=dict)
    """What the sample of an act is called."""
    in_sample: dict[ItemId, Names] = field(default_factory=dict)
    """Names that an item has only where its sample is spoken of."""
    blood: tuple[Line, ...] = ()
    """Words that say that blood is meant."""
    elsewhere: tuple[Line, ...] = ()
    """Other samples: urine, stool, throat."""
    several: dict[Line, tuple[ItemId, ...]] = field(default_factory=dict)
    """A name that may mean any of several items."""
    absent: dict[Line, tuple[Line, ...]] = field(default_factory=dict)
    """Tests, examinations and questions that this checklist does not have, each with its other names."""
    declines: dict[Id, Decline] = field(default_factory=dict)
    """Wishes of other kinds."""
    diagnoses: tuple[Line, ...] = ()
    """Diagnoses that no list of the pack has, so that none is taken for another."""
    broad: tuple[Line, ...] = ()
    """Names of hypotheses that an unknown word beside them makes something else of: tumour, syndrome."""
    doubtful: dict[Line, tuple[HypothesisId, ...]] = field(default_factory=dict)
    """An idea that may mean any of several hypotheses, and is asked about."""
    signs: tuple[Line, ...] = ()
    """Names of signs that interpret what is seen: a finding says what is seen, and leaves them to its note."""
    figures: tuple[Line, ...] = ()
    """Names with a digit in them, which is no figure that needs a source: T2, CD4; CD* is any that begins so."""
    stands_for: dict[HypothesisId, HypothesisId] = field(default_factory=dict)
    """Where the first is not on the list, its names are taken as the second."""


class OrdersFile(Value):
    """ordinary-orders.toml: what an order given on any ward may open."""

    orders: dict[Id, tuple[Line, ...]]
    """By the item that they mean, or `none`, the lines as they are typed."""
