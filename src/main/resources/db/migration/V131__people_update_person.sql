UPDATE person p
LEFT JOIN registration r ON r.id = (SELECT MAX(n.id) FROM registration n WHERE n.person_id = p.id)
SET p.email_key = LOWER(p.email), p.job_title = r.job_title, p.unit = r.unit, p.affiliation = r.organisation;
