CREATE TABLE slot_proposal (
  id              BIGINT NOT NULL AUTO_INCREMENT,
  public_id       CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  delegation_id   BIGINT NOT NULL,
  item_id         CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  slot_id         CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  registration_id BIGINT NOT NULL,
  state           VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  proposed_by     VARCHAR(200) NOT NULL,
  proposed_at     DATETIME(6) NOT NULL,
  answered_by     VARCHAR(200),
  answered_at     DATETIME(6),
  CONSTRAINT slot_proposal_pk PRIMARY KEY (id),
  CONSTRAINT slot_proposal_public_id_unique UNIQUE (public_id),
  CONSTRAINT slot_proposal_slot_unique UNIQUE (delegation_id, slot_id),
  CONSTRAINT slot_proposal_state_known CHECK (state IN ('OPEN', 'ACCEPTED', 'DECLINED')),
  CONSTRAINT slot_proposal_delegation_fk FOREIGN KEY (delegation_id) REFERENCES delegation (id),
  CONSTRAINT slot_proposal_registration_fk FOREIGN KEY (registration_id) REFERENCES registration (id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
