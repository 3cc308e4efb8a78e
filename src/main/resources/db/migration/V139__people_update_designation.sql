UPDATE designation d JOIN account a ON a.id = d.verified_by SET d.verified_by_name = a.name;
