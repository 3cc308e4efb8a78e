CREATE TABLE delegation_member (
  id              BIGINT NOT NULL AUTO_INCREMENT,
  public_id       CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  delegation_id   BIGINT NOT NULL,
  registration_id BIGINT NOT NULL,
  role            VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  position        INT NOT NULL,
  late            BOOLEAN NOT NULL,
  added_by        VARCHAR(200) NOT NULL,
  added_at        DATETIME(6) NOT NULL,
  CONSTRAINT delegation_member_pk PRIMARY KEY (id),
  CONSTRAINT delegation_member_public_id_unique UNIQUE (public_id),
  CONSTRAINT delegation_member_registration_unique UNIQUE (registration_id),
  CONSTRAINT delegation_member_role_known CHECK (role IN ('HEAD', 'ALTERNATE', 'DELEGATE', 'ADVISER', 'OBSERVER', 'EXPERT')),
  CONSTRAINT delegation_member_delegation_fk FOREIGN KEY (delegation_id) REFERENCES delegation (id),
  CONSTRAINT delegation_member_registration_fk FOREIGN KEY (registration_id) REFERENCES registration (id) ON DELETE CASCADE,
  KEY delegation_member_order (delegation_id, position)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
