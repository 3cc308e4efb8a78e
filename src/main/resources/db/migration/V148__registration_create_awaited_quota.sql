CREATE TABLE awaited_quota (
  id          BIGINT NOT NULL AUTO_INCREMENT,
  meeting_id  BIGINT NOT NULL,
  row_id      CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  title       VARCHAR(300) NOT NULL,
  segment_id  BIGINT,
  category    VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin,
  state_code  CHAR(3) CHARACTER SET ascii COLLATE ascii_bin,
  attendance  VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin,
  places      INT NOT NULL,
  CONSTRAINT awaited_quota_pk PRIMARY KEY (id),
  CONSTRAINT awaited_quota_places_sane CHECK (places >= 0),
  CONSTRAINT awaited_quota_meeting_fk FOREIGN KEY (meeting_id) REFERENCES meeting (id) ON DELETE CASCADE,
  CONSTRAINT awaited_quota_segment_fk FOREIGN KEY (segment_id) REFERENCES segment (id) ON DELETE CASCADE,
  KEY awaited_quota_row (meeting_id, row_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
