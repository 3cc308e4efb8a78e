CREATE TABLE segment (
  id            BIGINT NOT NULL AUTO_INCREMENT,
  meeting_id    BIGINT NOT NULL,
  position      INT NOT NULL,
  code          VARCHAR(10) NOT NULL,
  title         VARCHAR(300) NOT NULL,
  access        VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  audience_line VARCHAR(500),
  visibility    VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  version       INT NOT NULL DEFAULT 0,
  CONSTRAINT segment_pk PRIMARY KEY (id),
  CONSTRAINT segment_code_unique UNIQUE (meeting_id, code),
  CONSTRAINT segment_access_known CHECK (access IN ('OPEN', 'RESTRICTED')),
  CONSTRAINT segment_visibility_known CHECK (visibility IN ('PUBLISHED', 'LISTED', 'PLACEHOLDER', 'HIDDEN')),
  CONSTRAINT segment_meeting_fk FOREIGN KEY (meeting_id) REFERENCES meeting (id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
