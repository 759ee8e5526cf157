"""China's basic medical insurance (医保): dated, sourced, exact and explained rules, one plugin per region.

Importing this package imports nothing else: each public name is fetched from its module when it is first used.
"""

_MODULES = {
    "api": (
        "Known",
        "account_credit",
        "account_use",
        "changes",
        "channels",
        "compare",
        "contribution_base_for",
        "contributions",
        "credit_calendar",
        "diff",
        "entitlement",
        "fields",
        "known",
        "lifetime_coverage",
        "list_regions",
        "load_plugins",
        "marginal_share",
        "out_of_pocket",
        "region",
        "reimburse",
        "render",
        "retirement",
        "settle",
        "terms",
        "timeline",
    ),
    "benefits.account_use": ("AccountUse",),
    "benefits.calendar": ("CalendarGap", "Credit", "CreditCalendar"),
    "benefits.channels": ("Channel", "Channels"),
    "benefits.contributions": ("ContributionPart", "Contributions"),
    "benefits.entitlement": ("Entitlement",),
    "benefits.lifetime": ("LifetimeCoverage", "MonthCount", "ShortfallOption"),
    "benefits.planning": ("LevelOutlay", "OutOfPocket"),
    "benefits.retirement": ("Retirement",),
    "benefits.settlement": ("LayerPaid", "Settlement"),
    "benefits.terms": ("Term", "Terms"),
    "calculator": ("Calculator", "Deduction", "Person", "Result"),
    "claim": ("CategoryTotals", "Claim", "YearToDate"),
    "data_log": ("DataChange", "DataChanges"),
    "errors": (
        "AmbiguousRegion",
        "BadRegion",
        "InvalidInput",
        "MissingExtra",
        "MissingInput",
        "NotApplicable",
        "NotKnown",
        "PluginFailed",
        "PluginWarning",
        "UnknownRegion",
        "YibaoError",
    ),
    "hooks": ("hookimpl", "hookspec"),
    "person": ("Insured", "Spell"),
    "policy": ("Card", "Dated", "Group", "Policy", "ReformDay", "Region", "Rival", "Source", "Text"),
    "reform": ("Change", "ComparedPlace", "Comparison", "Difference", "Span", "Timeline"),
    "registry": ("PluginReport",),
    "what_if": ("RuleBook", "RuleChanges", "rulebook"),
    "scalar": ("Step",),
}
_PARTS = ("frames",)
_NAMES = {name: module for module, names in _MODULES.items() for name in names}
_RENAMED = {"__version__": ("version", "ENGINE_VERSION"), "data_version": ("version", "DATA_VERSION")}

__all__ = [*sorted(_NAMES), "data_version", *_PARTS]


def __getattr__(name):  # type: ignore[no-untyped-def]
    if name in _NAMES:
        module, attribute = _NAMES[name], name
    elif name in _RENAMED:
        module, attribute = _RENAMED[name]
    elif name in _PARTS:
        module, attribute = name, None
    else:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    value = import_module(f"{__name__}.{module}")
    if attribute is not None:
        value = getattr(value, attribute)
    globals()[name] = value
    return value


def __dir__():  # type: ignore[no-untyped-def]
    return sorted({*globals(), *_NAMES, *_RENAMED, *_PARTS})
