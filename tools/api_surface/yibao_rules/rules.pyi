class AllOf:
    def __init__(self, conditions): ...
    conditions: object
class Allowed:
    def __init__(self, allowed): ...
    allowed: object
class AnyOf:
    def __init__(self, conditions): ...
    conditions: object
class AsOf:
    def __init__(self, then, *, month_day=None, day=None): ...
    day: object
    month_day: object
    then: object
class AtLeast:
    def __init__(self, floor, then): ...
    floor: object
    then: object
class AtMost:
    def __init__(self, cap, then): ...
    cap: object
    then: object
class Bands:
    def __init__(self, by, bands): ...
    bands: object
    by: object
class Choice:
    def __init__(self, by, cases, *, otherwise=None): ...
    by: object
    cases: object
    otherwise: object
class Cohorts:
    def __init__(self, cohorts, *, by='first_insured'): ...
    by: object
    cohorts: object
class Contact:
    def __init__(self, value, *, zh, en): ...
    en: object
    value: object
    zh: object
class Continuity:
    def __init__(self, months): ...
    months: object
class Counting:
    def __init__(self, *, deemed=True, deemed_until=None, military='deemed'): ...
    deemed: object
    deemed_until: object
    military: object
class Figure:
    def __init__(self, name, year=None): ...
    name: object
    year: object
class Flat:
    def __init__(self, yuan): ...
    yuan: object
class GapUpTo:
    def __init__(self, months, *, then, otherwise, continuous_years=None): ...
    continuous_years: object
    months: object
    otherwise: object
    then: object
class Layer:
    def __init__(self, name, *, shares, start=..., per=..., start_most=None, start_shared=False, cap=None, cap_shared=False, visit_cap=None, limit=None, sublimit=None, account_first=False): ...
    account_first: object
    cap: object
    cap_shared: object
    limit: object
    name: object
    per: object
    shares: object
    start: object
    start_most: object
    start_shared: object
    sublimit: object
    visit_cap: object
class Layers:
    def __init__(self, layers, *, year_starts='01-01', kinds=..., with_first_self_pay=False): ...
    kinds: object
    layers: object
    with_first_self_pay: object
    year_starts: object
class Listed:
    def __init__(self, names): ...
    names: object
class Months:
    def __init__(self, counts, *, at_least): ...
    at_least: object
    counts: object
class NotApplicable(Text):
    def __init__(self, *, zh, en): ...
    en: object
    zh: object
class Number:
    def __init__(self, value): ...
    value: object
class Percent:
    def __init__(self, rate, *, of): ...
    of: object
    rate: object
class Period:
    def __init__(self, every, *, days=None): ...
    days: object
    every: object
class Posting:
    def __init__(self, every, *, day=None, by_day=None, month_day=None): ...
    by_day: object
    day: object
    every: object
    month_day: object
class Rate:
    def __init__(self, percent): ...
    percent: object
class Ref:
    def __init__(self, benefit): ...
    benefit: object
class RetirementAge:
    def __init__(self, years, *, delayed_from=None, step=0, most=0): ...
    delayed_from: object
    most: object
    step: object
    years: object
class Rounded:
    def __init__(self, then, *, to, mode, source): ...
    mode: object
    source: object
    then: object
    to: object
class Shares:
    def __init__(self, bands, *, own_share_times=None, above_start=False, of_year=False): ...
    above_start: object
    bands: object
    of_year: object
    own_share_times: object
class StartsOn:
    def __init__(self, after, *, months=None, day=1, gap_covered=None, within_months=None, within_days=None): ...
    after: object
    day: object
    gap_covered: object
    months: object
    within_days: object
    within_months: object
class Statement(Text):
    def __init__(self, *, zh, en): ...
    en: object
    zh: object
class Sublimit:
    def __init__(self, levels, *, cap): ...
    cap: object
    levels: object
class Sum:
    def __init__(self, parts): ...
    parts: object
class Table:
    def __init__(self, rows): ...
    rows: object
class Text:
    def __init__(self, *, zh, en): ...
    en: object
    zh: object
class Times:
    def __init__(self, n, then): ...
    n: object
    then: object
class Unknown(Text):
    def __init__(self, *, zh, en): ...
    en: object
    zh: object
class Wait:
    def __init__(self, months=None, *, days=None, begins=None, per_missed_year=0, per_repaid_year=0, from_missed_years=None, at_least=None, at_current_premium=False, waived_in_window=False, exempt=(), gap_covered=None): ...
    at_current_premium: object
    at_least: object
    begins: object
    days: object
    exempt: object
    from_missed_years: object
    gap_covered: object
    months: object
    per_missed_year: object
    per_repaid_year: object
    waived_in_window: object
class Years:
    def __init__(self, years): ...
    months: object
    years: object
def parse_day(value, field): ...
