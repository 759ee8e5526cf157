"""The public names with their types, for type checkers; `__init__.py` fetches them when they are used."""

from .api import (
    Known as Known,
)
from .api import (
    account_credit as account_credit,
)
from .api import (
    channels as channels,
)
from .api import (
    credit_calendar as credit_calendar,
)
from .api import (
    fields as fields,
)
from .api import (
    known as known,
)
from .api import (
    list_regions as list_regions,
)
from .api import (
    load_plugins as load_plugins,
)
from .api import (
    region as region,
)
from .api import (
    render as render,
)
from .api import (
    retirement as retirement,
)
from .benefits.calendar import (
    Credit as Credit,
)
from .benefits.calendar import (
    CreditCalendar as CreditCalendar,
)
from .benefits.channels import (
    Channel as Channel,
)
from .benefits.channels import (
    Channels as Channels,
)
from .benefits.retirement import (
    Retirement as Retirement,
)
from .calculator import (
    Calculator as Calculator,
)
from .calculator import (
    Deduction as Deduction,
)
from .calculator import (
    Person as Person,
)
from .calculator import (
    Result as Result,
)
from .errors import (
    AmbiguousRegion as AmbiguousRegion,
)
from .errors import (
    BadRegion as BadRegion,
)
from .errors import (
    InvalidInput as InvalidInput,
)
from .errors import (
    MissingInput as MissingInput,
)
from .errors import (
    NotApplicable as NotApplicable,
)
from .errors import (
    NotKnown as NotKnown,
)
from .errors import (
    PluginFailed as PluginFailed,
)
from .errors import (
    PluginWarning as PluginWarning,
)
from .errors import (
    UnknownRegion as UnknownRegion,
)
from .errors import (
    YibaoError as YibaoError,
)
from .hooks import (
    hookimpl as hookimpl,
)
from .hooks import (
    hookspec as hookspec,
)
from .person import (
    Insured as Insured,
)
from .person import (
    Spell as Spell,
)
from .policy import (
    Card as Card,
)
from .policy import (
    Dated as Dated,
)
from .policy import (
    Group as Group,
)
from .policy import (
    Policy as Policy,
)
from .policy import (
    ReformDay as ReformDay,
)
from .policy import (
    Region as Region,
)
from .policy import (
    Rival as Rival,
)
from .policy import (
    Source as Source,
)
from .policy import (
    Text as Text,
)
from .registry import (
    PluginReport as PluginReport,
)
from .scalar import (
    Step as Step,
)

__version__: str
data_version: str
