/* Reads calendar files with libical, the library of GNOME, KDE and Cyrus, and says what it understood: one line for each entry. */
#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void hex(const char *text) {
  for (; text && *text; text++) {
    printf("%02x", (unsigned char) *text);
  }
}

static void moment(icaltimetype time) {
  if (time.is_date) {
    printf("%04d%02d%02d", time.year, time.month, time.day);
    return;
  }
  icaltimetype utc = icaltime_convert_to_zone(time, icaltimezone_get_utc_timezone());
  printf("%04d%02d%02dT%02d%02d%02dZ", utc.year, utc.month, utc.day, utc.hour, utc.minute, utc.second);
}

static char *content(const char *path) {
  FILE *file = fopen(path, "rb");
  if (!file) {
    perror(path);
    exit(2);
  }
  fseek(file, 0, SEEK_END);
  long length = ftell(file);
  rewind(file);
  char *text = calloc(length + 1, 1);
  if (fread(text, 1, length, file) != (size_t) length) {
    exit(2);
  }
  fclose(file);
  return text;
}

int main(int count, char **paths) {
  for (int i = 1; i < count; i++) {
    const char *slash = strrchr(paths[i], '/');
    const char *name = slash ? slash + 1 : paths[i];
    icalcomponent *calendar = icalparser_parse_string(content(paths[i]));
    if (!calendar || icalcomponent_count_errors(calendar) > 0) {
      printf("%s\tfaults\n", name);
      continue;
    }
    if (!icalrestriction_check(calendar)) {
      printf("%s\tagainst the rules\n", name);
    }
    icalcomponent *event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT);
    for (; event; event = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT)) {
      printf("%s\t%s\t", name, icalcomponent_get_uid(event));
      moment(icalcomponent_get_dtstart(event));
      printf("\t");
      moment(icalcomponent_get_dtend(event));
      printf("\t");
      hex(icalcomponent_get_summary(event));
      printf("\t");
      hex(icalcomponent_get_description(event));
      printf("\n");
    }
  }
  return 0;
}
