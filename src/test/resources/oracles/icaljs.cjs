// Reads calendar files with ical.js, the parser of Thunderbird, and says what it understood: one line for each entry.
const { execSync } = require('child_process');
const fs = require('fs');
const path = require('path');

const root = execSync('npm root -g', { stdio: ['ignore', 'pipe', 'ignore'] }).toString().trim();
const loaded = require(path.join(root, 'ical.js', 'dist', 'ical.es5.cjs'));
const ICAL = loaded.default || loaded;

const two = (number) => String(number).padStart(2, '0');
const hex = (text) => Buffer.from(text || '', 'utf8').toString('hex');

function moment(property, zones) {
  const time = property.getFirstValue();
  const day = `${time.year}${two(time.month)}${two(time.day)}`;
  if (time.isDate) {
    return day;
  }
  const tzid = property.getParameter('tzid');
  if (tzid) {
    time.zone = zones[tzid];
  }
  const utc = time.convertToZone(ICAL.Timezone.utcTimezone);
  return `${utc.year}${two(utc.month)}${two(utc.day)}T${two(utc.hour)}${two(utc.minute)}${two(utc.second)}Z`;
}

for (const file of process.argv.slice(2)) {
  const name = path.basename(file);
  const calendar = new ICAL.Component(ICAL.parse(fs.readFileSync(file, 'utf8')));
  const zones = {};
  for (const zone of calendar.getAllSubcomponents('vtimezone')) {
    zones[zone.getFirstPropertyValue('tzid')] = new ICAL.Timezone(zone);
  }
  for (const event of calendar.getAllSubcomponents('vevent')) {
    console.log([
      name,
      event.getFirstPropertyValue('uid'),
      moment(event.getFirstProperty('dtstart'), zones),
      moment(event.getFirstProperty('dtend'), zones),
      hex(event.getFirstPropertyValue('summary')),
      hex(event.getFirstPropertyValue('description')),
    ].join('\t'));
  }
}
