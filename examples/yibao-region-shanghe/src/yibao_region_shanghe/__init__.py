"""Shanghe (上河市), a made-up city."""
