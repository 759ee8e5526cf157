"""What every test shares: the profiles of hypothesis."""

from hypothesis import Phase, settings

settings.register_profile("default", deadline=None, derandomize=False, print_blob=True)
# For tools/mutation.py, which asks only whether a test fails.
settings.register_profile(
    "mutation", deadline=None, derandomize=True, database=None, phases=(Phase.explicit, Phase.generate)
)
settings.load_profile("default")
