"""What every test shares: the profile of hypothesis."""

from hypothesis import settings

settings.register_profile("default", deadline=None, derandomize=False, print_blob=True)
settings.load_profile("default")
