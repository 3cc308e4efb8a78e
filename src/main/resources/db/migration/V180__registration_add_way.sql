ALTER TABLE registration
  ADD COLUMN way VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'OPEN' AFTER request_key,
  ADD COLUMN together CHAR(36) CHARACTER SET ascii COLLATE ascii_bin AFTER way,
  ADD KEY registration_together (together);
