"""The kit for authors of regions: what the rules of the house ask of a region plugin, as a plugin of pytest.

`pytest --yibao-region 990100` holds one region to them, `--yibao-region NAME` every region of a distribution,
`--yibao-region all` everything that is installed. Strategies for hypothesis are in `yibao_rules.testing.strategies`.

Importing this package imports nothing else: pytest reads it in every project that has it installed.
"""
