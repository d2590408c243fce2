"""What no test may do: reach a network, or log what it did not expect."""

import socket

_LOCAL = getattr(socket, "AF_UNIX", None)


class NetworkWasReached(AssertionError):
    """ChairDesk works with no network; something asked for one."""


def refusing(reach):
    """Make a way to reach out that goes no further than this machine's own sockets."""

    def refuse(self, address, *rest):
        if self.family != _LOCAL:
            raise NetworkWasReached
        return reach(self, address, *rest)

    return refuse


def refuse_to_look_up(*_, **__):
    """Stand in for every question about where a host lies."""
    raise NetworkWasReached


def surprises(logged, phrases):
    """Name what was logged with no phrase expecting it, and the phrases that waited in vain."""
    unexpected = [line for line in logged if not any(phrase in line for phrase in phrases)]
    missed = [phrase for phrase in phrases if not any(phrase in line for line in logged)]
    return unexpected, missed
