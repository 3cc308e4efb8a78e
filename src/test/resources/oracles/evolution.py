"""Keeps calendars with Evolution Data Server, the back ends of GNOME's calendar, and says what they show.

    evolution.py <folder> mail <file>...             gives the files one after another to a calendar, as mails that came
    evolution.py <folder> webcal <port> <path>       subscribes to an address of this machine, and looks again for each line it reads

Each time it prints the entries (UID, start and end in UTC, the words in hexadecimal), and "--" below them. All it writes is in the
folder: it runs under a message bus of its own.
"""
import os
import sys
import time

import gi

gi.require_version('EDataServer', '1.2')
gi.require_version('ECal', '2.0')
gi.require_version('ICalGLib', '3.0')
from gi.repository import ECal, EDataServer, ICalGLib

LOCAL = """[Data Source]
DisplayName=Mail
Parent=local-stub

[Calendar]
BackendName=local
"""
WEBCAL = """[Data Source]
DisplayName=Feed
Parent=webcal-stub

[Calendar]
BackendName=webcal

[Authentication]
Host=localhost
Port={port}
Method=none

[Security]
Method=none

[WebDAV Backend]
ResourcePath={path}
"""


def under_a_bus_of_its_own(folder):
    for name in ('config', 'data', 'cache', 'runtime'):
        os.makedirs(os.path.join(folder, name), mode=0o700, exist_ok=True)
    # The daemons inherit this from the bus that starts them.
    environment = dict(os.environ, HOME=folder, XDG_CONFIG_HOME=folder + '/config', XDG_DATA_HOME=folder + '/data',
                       XDG_CACHE_HOME=folder + '/cache', XDG_RUNTIME_DIR=folder + '/runtime',
                       GSETTINGS_BACKEND='memory', GIO_USE_VFS='local', EVOLUTION_PRIVATE_BUS='yes')
    os.execvpe('dbus-run-session', ['dbus-run-session', '--', sys.executable] + sys.argv, environment)


def calendar(folder, source):
    sources = os.path.join(folder, 'config', 'evolution', 'sources')
    os.makedirs(sources)
    with open(os.path.join(sources, 'ours.source'), 'w', encoding='utf-8') as file:
        file.write(source)
    registry = EDataServer.SourceRegistry.new_sync(None)
    return ECal.Client.connect_sync(registry.ref_source('ours'), ECal.ClientSourceType.EVENTS, 0xFFFFFFFF, None)


def instant(client, value):
    """In UTC, by the definition of the zone that came with the entry."""
    moment = value.get_value()
    if moment.is_date() or moment.is_utc():
        return moment.as_ical_string()
    zone = client.get_timezone_sync(value.get_tzid(), None)[1]
    return time.strftime('%Y%m%dT%H%M%SZ', time.gmtime(moment.as_timet_with_zone(zone)))


def shown(client):
    lines = []
    for event in client.get_object_list_as_comps_sync('#t', None)[1]:
        words = event.get_icalcomponent().get_summary() or ''
        lines.append('\t'.join([event.get_uid(), instant(client, event.get_dtstart()), instant(client, event.get_dtend()),
                                words.encode('utf-8').hex()]))
    return sorted(lines)


def say(lines):
    for line in lines + ['--']:
        print(line, flush=True)


def mail(folder, *files):
    client = calendar(folder, LOCAL)
    for file in files:
        with open(file, encoding='utf-8', newline='') as message:
            component = ICalGLib.Component.new_from_string(message.read())
        client.receive_objects_sync(component, ECal.OperationFlags.NONE, None)
        say(shown(client))


def webcal(folder, port, path):
    client = calendar(folder, WEBCAL.format(port=port, path=path))
    before = []
    while True:
        client.refresh_sync(None)
        deadline = time.monotonic() + 30
        # It answers before it has fetched.
        while shown(client) == before and time.monotonic() < deadline:
            time.sleep(0.1)
        before = shown(client)
        say(before)
        if not sys.stdin.readline():
            return


if 'EVOLUTION_PRIVATE_BUS' not in os.environ:
    under_a_bus_of_its_own(sys.argv[1])
{'mail': mail, 'webcal': webcal}[sys.argv[2]](sys.argv[1], *sys.argv[3:])
