"""The public names with their types, for type checkers; `__init__.py` fetches them when they are used."""

from . import frames as frames
from .api import (
    Known as Known,
    account_credit as account_credit,
    account_use as account_use,
    changes as changes,
    channels as channels,
    compare as compare,
    contribution_base_for as contribution_base_for,
    contributions as contributions,
    credit_calendar as credit_calendar,
    diff as diff,
    entitlement as entitlement,
    fields as fields,
    known as known,
    lifetime_coverage as lifetime_coverage,
    list_regions as list_regions,
    load_plugins as load_plugins,
    marginal_share as marginal_share,
    out_of_pocket as out_of_pocket,
    region as region,
    reimburse as reimburse,
    render as render,
    retirement as retirement,
    settle as settle,
    terms as terms,
    timeline as timeline,
)
from .benefits.account_use import (
    AccountUse as AccountUse,
)
from .benefits.calendar import (
    CalendarGap as CalendarGap,
    Credit as Credit,
    CreditCalendar as CreditCalendar,
)
from .benefits.channels import (
    Channel as Channel,
    Channels as Channels,
)
from .benefits.contributions import (
    ContributionPart as ContributionPart,
    Contributions as Contributions,
)
from .benefits.entitlement import (
    Entitlement as Entitlement,
)
from .benefits.lifetime import (
    LifetimeCoverage as LifetimeCoverage,
    MonthCount as MonthCount,
    ShortfallOption as ShortfallOption,
)
from .benefits.planning import (
    LevelOutlay as LevelOutlay,
    OutOfPocket as OutOfPocket,
)
from .benefits.retirement import (
    Retirement as Retirement,
)
from .benefits.settlement import (
    LayerPaid as LayerPaid,
    Settlement as Settlement,
)
from .benefits.terms import (
    Term as Term,
    Terms as Terms,
)
from .calculator import (
    Calculator as Calculator,
    Deduction as Deduction,
    Person as Person,
    Result as Result,
)
from .claim import (
    CategoryTotals as CategoryTotals,
    Claim as Claim,
    YearToDate as YearToDate,
)
from .data_log import (
    DataChange as DataChange,
    DataChanges as DataChanges,
)
from .errors import (
    AmbiguousRegion as AmbiguousRegion,
    BadRegion as BadRegion,
    InvalidInput as InvalidInput,
    MissingExtra as MissingExtra,
    MissingInput as MissingInput,
    NotApplicable as NotApplicable,
    NotKnown as NotKnown,
    PluginFailed as PluginFailed,
    PluginWarning as PluginWarning,
    UnknownRegion as UnknownRegion,
    YibaoError as YibaoError,
)
from .hooks import (
    hookimpl as hookimpl,
    hookspec as hookspec,
)
from .person import (
    Insured as Insured,
    Spell as Spell,
)
from .policy import (
    Card as Card,
    Dated as Dated,
    Group as Group,
    Policy as Policy,
    ReformDay as ReformDay,
    Region as Region,
    Rival as Rival,
    Source as Source,
    Text as Text,
)
from .reform import (
    Change as Change,
    ComparedPlace as ComparedPlace,
    Comparison as Comparison,
    Difference as Difference,
    Span as Span,
    Timeline as Timeline,
)
from .registry import (
    PluginReport as PluginReport,
)
from .scalar import (
    Step as Step,
)
from .what_if import (
    RuleBook as RuleBook,
    RuleChanges as RuleChanges,
    rulebook as rulebook,
)

__version__: str
data_version: str
