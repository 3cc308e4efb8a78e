ALTER TABLE calendar_reply MODIFY words VARCHAR(2000);
