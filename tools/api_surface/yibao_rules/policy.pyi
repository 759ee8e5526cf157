BENEFITS: object
class Card:
    def __init__(self, adcode, name_zh, name_en, pinyin, level, parent): ...
    adcode: object
    level: object
    def name(self, lang): ...
    name_en: object
    name_zh: object
    parent: object
    pinyin: object
    def to_dict(self): ...
class Dated:
    def __init__(self, *, rule, unit, who=..., part='', first_day=None, first_seen=None, last_day=None, checked=None, sources, ledger=(), confidence, rivals=(), note=None, scope='cities', adopted=None, monotone_in=(), continuous_in=()): ...
    adopted: object
    checked: object
    confidence: object
    continuous_in: object
    def covers(self, day): ...
    first_day: object
    first_seen: object
    last_day: object
    ledger: object
    monotone_in: object
    note: object
    part: object
    rivals: object
    rule: object
    scope: object
    sighted: object
    sources: object
    start: object
    unit: object
    who: object
class Group:
    def __init__(self, name, *, values, zh, en, default=None): ...
    default: object
    en: object
    name: object
    values: object
    zh: object
class Policy(Protocol):
    def __init__(self, *args, **kwargs): ...
    card: object
    def find(self, benefit, part, who): ...
    def group(self, name): ...
    def groups(self): ...
    def parts(self, benefit): ...
class ReformDay:
    def __init__(self, day, *, sources, ledger=()): ...
    day: object
    ledger: object
    sources: object
class Region:
    def __init__(self, adcode, *, name_zh, name_en, sources=(), account_credit=(), posting=(), lifetime_coverage=(), contributions=(), outpatient=(), inpatient=(), large_amount=(), channels=(), retirement=(), entitlement=(), account_use=(), terms=(), figures=(), groups=(), reform_day=None): ...
    account_credit: object
    account_use: object
    adcode: object
    def all_entries(self): ...
    channels: object
    contributions: object
    entitlement: object
    def entries(self, benefit): ...
    figures: object
    def group(self, name): ...
    groups: object
    inpatient: object
    large_amount: object
    lifetime_coverage: object
    name_en: object
    name_zh: object
    outpatient: object
    posting: object
    reform_day: object
    retirement: object
    def source(self, id): ...
    sources: object
    terms: object
class Rival:
    def __init__(self, rule, *, sources, ledger=(), confidence, state='open', reason=None, place=None): ...
    confidence: object
    disputes: object
    ledger: object
    place: object
    reason: object
    rule: object
    sources: object
    state: object
class Source:
    def __init__(self, id, *, kind, title, address='', doc='', publisher='', dated=None): ...
    address: object
    dated: object
    doc: object
    id: object
    kind: object
    publisher: object
    title: object
class Text:
    def __init__(self, *, zh, en): ...
    en: object
    zh: object
hookimpl: object
