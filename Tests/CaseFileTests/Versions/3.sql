PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
INSERT INTO grdb_migrations VALUES('1 documents, entities, claims');
INSERT INTO grdb_migrations VALUES('2 ids of entities beside each other');
INSERT INTO grdb_migrations VALUES('3 links that know the order of hubs');
CREATE TABLE document (
  number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, sha256 TEXT NOT NULL,
  bytes INTEGER NOT NULL, title TEXT, publisher TEXT, published TEXT, url TEXT) STRICT;
INSERT INTO document VALUES(1,'d0','0000000000000000000000000000000000000000000000000000000000000000',5000,NULL,'TASS','2021-01-05',NULL);
INSERT INTO document VALUES(2,'d1','0000000000000000000000000000000000000000000000000000000000000000',5000,NULL,'Reuters','2021-01-05',NULL);
INSERT INTO document VALUES(3,'d2','0000000000000000000000000000000000000000000000000000000000000000',5000,NULL,'TASS','2019-07',NULL);
INSERT INTO document VALUES(4,'d3','0000000000000000000000000000000000000000000000000000000000000000',5000,NULL,NULL,NULL,NULL);
CREATE TABLE document_path (
  path TEXT NOT NULL, document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
  PRIMARY KEY (path, document)) STRICT, WITHOUT ROWID;
INSERT INTO document_path VALUES('news/5-0.txt',1);
INSERT INTO document_path VALUES('news/4-1.txt',2);
INSERT INTO document_path VALUES('news/8-2.txt',3);
INSERT INTO document_path VALUES('news/0-3.txt',4);
CREATE TABLE entity (
  number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
  stands_for INTEGER NOT NULL REFERENCES entity DEFERRABLE INITIALLY DEFERRED,
  type TEXT NOT NULL, label TEXT NOT NULL, aliases TEXT NOT NULL, properties TEXT NOT NULL,
  claims INTEGER NOT NULL, mentions INTEGER NOT NULL) STRICT;
INSERT INTO entity VALUES(1,'government-gr',1,'government','Mevlüt Çavuşoğlu','["Ankara","Türkiye","the \u001b[31m"]','{"iso3166":"TR"}',11,8);
INSERT INTO entity VALUES(2,'government-ru',2,'government','Ankara','["S-400","Turkey","Türkiye","the \u001b[31m"]','{"iso3166":"TR"}',4,2);
INSERT INTO entity VALUES(3,'government-us',3,'government','Türkiye','["Ankara","Mevlüt Çavuşoğlu","S-400","Turkey"]','{"iso3166":"TR"}',10,5);
INSERT INTO entity VALUES(4,'person-a',4,'person','Mevlüt Çavuşoğlu','["Ankara","S-400","Turkey","Türkiye"]','{}',6,3);
INSERT INTO entity VALUES(5,'company-a',5,'company','Mevlüt Çavuşoğlu','["the \u001b[31m"]','{}',0,1);
INSERT INTO entity VALUES(6,'government-tr',6,'government','the [31m','["S-400","Turkey","Türkiye"]','{"iso3166":"TR"}',4,3);
INSERT INTO entity VALUES(7,'person-b',7,'person','Türkiye','["Ankara"]','{}',1,2);
CREATE TABLE appearance (
  entity INTEGER NOT NULL REFERENCES entity, document INTEGER NOT NULL REFERENCES document,
  type TEXT NOT NULL, label TEXT NOT NULL, aliases TEXT NOT NULL, properties TEXT NOT NULL,
  mentions TEXT NOT NULL,
  PRIMARY KEY (entity, document)) STRICT, WITHOUT ROWID;
INSERT INTO appearance VALUES(1,1,'government','Mevlüt Çavuşoğlu','["the \u001b[31m"]','{}','0-5 10-15');
INSERT INTO appearance VALUES(1,2,'government','Türkiye','["Mevlüt Çavuşoğlu","the \u001b[31m"]','{}','0-5 10-15');
INSERT INTO appearance VALUES(1,3,'government','Ankara','[]','{}','0-5 10-15');
INSERT INTO appearance VALUES(1,4,'government','Türkiye','["Ankara","Mevlüt Çavuşoğlu","the \u001b[31m"]','{"iso3166":"TR"}','0-5 10-15');
INSERT INTO appearance VALUES(2,1,'government','S-400','["the \u001b[31m"]','{"iso3166":"TR"}','0-5 10-15');
INSERT INTO appearance VALUES(2,2,'government','Ankara','["Turkey","the \u001b[31m"]','{}','');
INSERT INTO appearance VALUES(2,3,'government','S-400','["Türkiye","the \u001b[31m"]','{}','');
INSERT INTO appearance VALUES(3,1,'government','S-400','["Turkey"]','{}','0-5');
INSERT INTO appearance VALUES(3,2,'government','Türkiye','["S-400"]','{}','0-5 10-15');
INSERT INTO appearance VALUES(3,3,'government','Ankara','["Mevlüt Çavuşoğlu","Türkiye"]','{"iso3166":"TR"}','');
INSERT INTO appearance VALUES(3,4,'government','Ankara','[]','{}','0-5 10-15');
INSERT INTO appearance VALUES(4,1,'person','S-400','["Ankara","Türkiye"]','{}','0-5');
INSERT INTO appearance VALUES(4,2,'person','Mevlüt Çavuşoğlu','["Turkey","Türkiye"]','{}','0-5 10-15');
INSERT INTO appearance VALUES(5,3,'company','Mevlüt Çavuşoğlu','["the \u001b[31m"]','{}','0-5');
INSERT INTO appearance VALUES(6,3,'government','the [31m','["S-400","Türkiye"]','{}','0-5');
INSERT INTO appearance VALUES(6,4,'government','the [31m','["Turkey"]','{"iso3166":"TR"}','0-5 10-15');
INSERT INTO appearance VALUES(7,3,'person','Türkiye','["Ankara"]','{}','0-5 10-15');
CREATE TABLE name (
  number INTEGER PRIMARY KEY, folded TEXT NOT NULL,
  entity INTEGER NOT NULL REFERENCES entity) STRICT;
INSERT INTO name VALUES(1,'mevlut cavusoglu',5);
INSERT INTO name VALUES(2,'the 31m',5);
INSERT INTO name VALUES(3,'mevlut cavusoglu',1);
INSERT INTO name VALUES(4,'ankara',1);
INSERT INTO name VALUES(5,'turkiye',1);
INSERT INTO name VALUES(6,'the 31m',1);
INSERT INTO name VALUES(7,'ankara',2);
INSERT INTO name VALUES(8,'s 400',2);
INSERT INTO name VALUES(9,'turkey',2);
INSERT INTO name VALUES(10,'turkiye',2);
INSERT INTO name VALUES(11,'the 31m',2);
INSERT INTO name VALUES(12,'the 31m',6);
INSERT INTO name VALUES(13,'s 400',6);
INSERT INTO name VALUES(14,'turkey',6);
INSERT INTO name VALUES(15,'turkiye',6);
INSERT INTO name VALUES(16,'turkiye',3);
INSERT INTO name VALUES(17,'ankara',3);
INSERT INTO name VALUES(18,'mevlut cavusoglu',3);
INSERT INTO name VALUES(19,'s 400',3);
INSERT INTO name VALUES(20,'turkey',3);
INSERT INTO name VALUES(21,'mevlut cavusoglu',4);
INSERT INTO name VALUES(22,'ankara',4);
INSERT INTO name VALUES(23,'s 400',4);
INSERT INTO name VALUES(24,'turkey',4);
INSERT INTO name VALUES(25,'turkiye',4);
INSERT INTO name VALUES(26,'turkiye',7);
INSERT INTO name VALUES(27,'ankara',7);
CREATE TABLE sentence (
  number INTEGER PRIMARY KEY, document INTEGER NOT NULL REFERENCES document,
  start INTEGER NOT NULL, "end" INTEGER NOT NULL, quote TEXT NOT NULL) STRICT;
INSERT INTO sentence VALUES(1,1,0,49,'Sentence 0 about S-400s, Çavuşoğlu & "others".');
INSERT INTO sentence VALUES(2,1,100,151,'Sentence 100 about S-400s, Çavuşoğlu & "others".');
INSERT INTO sentence VALUES(3,1,200,251,'Sentence 200 about S-400s, Çavuşoğlu & "others".');
INSERT INTO sentence VALUES(4,1,400,451,'Sentence 400 about S-400s, Çavuşoğlu & "others".');
INSERT INTO sentence VALUES(5,1,300,351,'Sentence 300 about S-400s, Çavuşoğlu & "others".');
INSERT INTO sentence VALUES(6,2,300,351,'Sentence 300 about S-400s, Çavuşoğlu & "others".');
INSERT INTO sentence VALUES(7,2,0,49,'Sentence 0 about S-400s, Çavuşoğlu & "others".');
INSERT INTO sentence VALUES(8,2,400,451,'Sentence 400 about S-400s, Çavuşoğlu & "others".');
INSERT INTO sentence VALUES(9,2,200,251,'Sentence 200 about S-400s, Çavuşoğlu & "others".');
INSERT INTO sentence VALUES(10,2,100,151,'Sentence 100 about S-400s, Çavuşoğlu & "others".');
INSERT INTO sentence VALUES(11,3,300,351,'Sentence 300 about S-400s, Çavuşoğlu & "others".');
INSERT INTO sentence VALUES(12,3,200,251,'Sentence 200 about S-400s, Çavuşoğlu & "others".');
INSERT INTO sentence VALUES(13,4,100,151,'Sentence 100 about S-400s, Çavuşoğlu & "others".');
INSERT INTO sentence VALUES(14,4,0,49,'Sentence 0 about S-400s, Çavuşoğlu & "others".');
INSERT INTO sentence VALUES(15,4,200,251,'Sentence 200 about S-400s, Çavuşoğlu & "others".');
INSERT INTO sentence VALUES(16,4,300,351,'Sentence 300 about S-400s, Çavuşoğlu & "others".');
CREATE TABLE claim (
  number INTEGER PRIMARY KEY, source INTEGER NOT NULL, relation TEXT NOT NULL,
  target INTEGER NOT NULL,
  item INTEGER REFERENCES entity, status TEXT NOT NULL, weight INTEGER NOT NULL,
  statements INTEGER NOT NULL) STRICT;
INSERT INTO claim VALUES(-7233890097541387061,2,'rejects',3,NULL,'negated',1,1);
INSERT INTO claim VALUES(-5230665529343728287,3,'supplies',4,2,'planned',1,1);
INSERT INTO claim VALUES(-4672901135080914736,1,'meets',6,3,'negated',1,1);
INSERT INTO claim VALUES(-4379538587981581860,3,'rejects',1,2,'negated',1,1);
INSERT INTO claim VALUES(-4379471589116976676,3,'rejects',1,1,'negated',1,1);
INSERT INTO claim VALUES(-3097043878834526681,6,'rejects',1,6,'negated',1,1);
INSERT INTO claim VALUES(-1707463926925992363,3,'rejects',3,6,'asserted',1,1);
INSERT INTO claim VALUES(332399604281927372,1,'supplies',2,NULL,'negated',1,1);
INSERT INTO claim VALUES(902458505785776138,1,'rejects',3,3,'negated',1,1);
INSERT INTO claim VALUES(1160070656991660052,1,'meets',2,NULL,'negated',1,1);
INSERT INTO claim VALUES(1724460215315038327,1,'meets',6,NULL,'asserted',1,1);
INSERT INTO claim VALUES(2704335628728990856,1,'rejects',3,NULL,'planned',1,1);
INSERT INTO claim VALUES(4026563091409562044,1,'supplies',4,3,'planned',1,1);
INSERT INTO claim VALUES(4799257552567370525,1,'supplies',4,4,'negated',1,1);
INSERT INTO claim VALUES(4829584406083215883,4,'supplies',3,NULL,'negated',1,1);
INSERT INTO claim VALUES(5178725469564864654,6,'meets',7,NULL,'negated',1,1);
INSERT INTO claim VALUES(7367823242301528333,2,'meets',3,NULL,'planned',1,2);
INSERT INTO claim VALUES(8229590627083986293,4,'supplies',4,2,'negated',1,1);
INSERT INTO claim VALUES(9062120790240532315,4,'supplies',3,2,'negated',1,1);
CREATE TABLE statement (
  number INTEGER PRIMARY KEY,
  claim INTEGER NOT NULL REFERENCES claim DEFERRABLE INITIALLY DEFERRED,
  sentence INTEGER NOT NULL REFERENCES sentence,
  source INTEGER NOT NULL, target INTEGER NOT NULL, item INTEGER, polarity TEXT NOT NULL, modality TEXT NOT NULL,
  hedged INTEGER NOT NULL, confidence REAL NOT NULL, trigger_start INTEGER NOT NULL,
  trigger_end INTEGER NOT NULL, day INTEGER, rule TEXT NOT NULL, details TEXT NOT NULL) STRICT;
INSERT INTO statement VALUES(1,2704335628728990856,1,1,3,NULL,'affirmed','planned',0,0.9000000000000000222,0,8,20190712,'test/verb nsubj>obj','{"speakers":[{"entity":"government-us","text":"a minister"}],"qualifiers":[{"role":"date","value":"2019-07-12","text":"on Friday"}],"cues":[{"kind":"negation","start":1,"end":3}]}');
INSERT INTO statement VALUES(2,332399604281927372,2,1,2,NULL,'negated','planned',1,0.9000000000000000222,100,108,20190712,'test/verb nsubj>obj','{"speakers":[{"entity":"government-ru","text":"a minister"}],"qualifiers":[{"role":"date","value":"2019-07-12","text":"on Friday"}],"cues":[{"kind":"negation","start":101,"end":103}]}');
INSERT INTO statement VALUES(3,4026563091409562044,3,1,4,3,'affirmed','planned',0,0.9000000000000000222,200,208,20190712,'test/verb nsubj>obj','{"speakers":[],"qualifiers":[{"role":"date","value":"2019-07-12","text":"on Friday"}],"cues":[{"kind":"negation","start":201,"end":203}]}');
INSERT INTO statement VALUES(4,-7233890097541387061,4,2,3,NULL,'negated','planned',1,0.9000000000000000222,400,408,20190712,'test/verb nsubj>obj','{"speakers":[],"qualifiers":[{"role":"date","value":"2019-07-12","text":"on Friday"}],"cues":[{"kind":"negation","start":401,"end":403}]}');
INSERT INTO statement VALUES(5,-4379538587981581860,2,3,1,2,'negated','actual',0,0.9000000000000000222,100,108,20210105,'test/verb nsubj>obj','{"speakers":[{"entity":"government-gr","text":"a minister"}],"qualifiers":[],"cues":[{"kind":"negation","start":101,"end":103}]}');
INSERT INTO statement VALUES(6,4829584406083215883,5,4,3,NULL,'negated','planned',0,0.9000000000000000222,300,308,20210105,'test/verb nsubj>obj','{"speakers":[],"qualifiers":[{"role":"supplier","entity":"government-gr","text":"Russia"}],"cues":[{"kind":"negation","start":301,"end":303}]}');
INSERT INTO statement VALUES(7,4799257552567370525,6,1,4,4,'negated','actual',0,0.9000000000000000222,300,308,20210105,'test/verb nsubj>obj','{"speakers":[{"entity":"government-ru","text":"a minister"}],"qualifiers":[{"role":"supplier","entity":"government-ru","text":"Russia"}],"cues":[{"kind":"negation","start":301,"end":303}]}');
INSERT INTO statement VALUES(8,7367823242301528333,7,2,3,NULL,'negated','actual',0,0.9000000000000000222,0,8,20210105,'test/verb nsubj>obj','{"speakers":[],"qualifiers":[],"cues":[{"kind":"negation","start":1,"end":3}]}');
INSERT INTO statement VALUES(9,7367823242301528333,8,2,3,NULL,'affirmed','planned',0,0.9000000000000000222,400,408,20190712,'test/verb nsubj>obj','{"speakers":[{"entity":"person-a","text":"a minister"}],"qualifiers":[{"role":"supplier","entity":"person-a","text":"Russia"},{"role":"date","value":"2019-07-12","text":"on Friday"}],"cues":[{"kind":"negation","start":401,"end":403}]}');
INSERT INTO statement VALUES(10,-5230665529343728287,8,3,4,2,'affirmed','planned',0,0.9000000000000000222,400,408,20210105,'test/verb nsubj>obj','{"speakers":[],"qualifiers":[],"cues":[{"kind":"negation","start":401,"end":403}]}');
INSERT INTO statement VALUES(11,9062120790240532315,9,4,3,2,'negated','actual',1,0.9000000000000000222,200,208,20210105,'test/verb nsubj>obj','{"speakers":[],"qualifiers":[{"role":"supplier","entity":"government-ru","text":"Russia"}],"cues":[{"kind":"negation","start":201,"end":203}]}');
INSERT INTO statement VALUES(12,8229590627083986293,10,4,4,2,'negated','planned',1,0.9000000000000000222,100,108,20190712,'test/verb nsubj>obj','{"speakers":[{"entity":"person-a","text":"a minister"}],"qualifiers":[{"role":"supplier","entity":"person-a","text":"Russia"},{"role":"date","value":"2019-07-12","text":"on Friday"}],"cues":[{"kind":"negation","start":101,"end":103}]}');
INSERT INTO statement VALUES(13,1160070656991660052,11,1,2,NULL,'negated','planned',0,0.9000000000000000222,300,308,20190701,'test/verb nsubj>obj','{"speakers":[{"entity":"government-us","text":"a minister"}],"qualifiers":[],"cues":[{"kind":"negation","start":301,"end":303}]}');
INSERT INTO statement VALUES(14,5178725469564864654,11,6,7,NULL,'negated','actual',0,0.9000000000000000222,300,308,20190712,'test/verb nsubj>obj','{"speakers":[],"qualifiers":[{"role":"date","value":"2019-07-12","text":"on Friday"}],"cues":[{"kind":"negation","start":301,"end":303}]}');
INSERT INTO statement VALUES(15,-1707463926925992363,12,3,3,6,'affirmed','actual',0,0.9000000000000000222,200,208,20190701,'test/verb nsubj>obj','{"speakers":[],"qualifiers":[],"cues":[{"kind":"negation","start":201,"end":203}]}');
INSERT INTO statement VALUES(16,1724460215315038327,13,1,6,NULL,'affirmed','actual',0,0.9000000000000000222,100,108,NULL,'test/verb nsubj>obj','{"speakers":[{"entity":"government-tr","text":"a minister"}],"qualifiers":[],"cues":[{"kind":"negation","start":101,"end":103}]}');
INSERT INTO statement VALUES(17,-4672901135080914736,14,1,6,3,'negated','actual',0,0.9000000000000000222,0,8,NULL,'test/verb nsubj>obj','{"speakers":[{"entity":"government-tr","text":"a minister"}],"qualifiers":[{"role":"supplier","entity":"government-tr","text":"Russia"}],"cues":[{"kind":"negation","start":1,"end":3}]}');
INSERT INTO statement VALUES(18,902458505785776138,15,1,3,3,'negated','actual',0,0.9000000000000000222,200,208,NULL,'test/verb nsubj>obj','{"speakers":[],"qualifiers":[],"cues":[{"kind":"negation","start":201,"end":203}]}');
INSERT INTO statement VALUES(19,-3097043878834526681,14,6,1,6,'negated','actual',0,0.9000000000000000222,0,8,NULL,'test/verb nsubj>obj','{"speakers":[],"qualifiers":[],"cues":[{"kind":"negation","start":1,"end":3}]}');
INSERT INTO statement VALUES(20,-4379471589116976676,16,3,1,1,'negated','actual',1,0.9000000000000000222,300,308,NULL,'test/verb nsubj>obj','{"speakers":[],"qualifiers":[{"role":"supplier","entity":"government-us","text":"Russia"}],"cues":[{"kind":"negation","start":301,"end":303}]}');
CREATE TABLE judgements (text TEXT NOT NULL) STRICT;
INSERT INTO judgements VALUES('');
PRAGMA writable_schema=ON;
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','sentence_words','sentence_words',0,'CREATE VIRTUAL TABLE sentence_words USING fts5 (
  quote, content = '''', detail = none, columnsize = 0, tokenize = ''unicode61'')');
CREATE TABLE IF NOT EXISTS 'sentence_words_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO sentence_words_data VALUES(1,X'1070');
INSERT INTO sentence_words_data VALUES(10,X'000000000101010001010101');
INSERT INTO sentence_words_data VALUES(137438953473,X'000000b402303001060701033130300208030103323030030603030103333030050105050103343030040404017301010101010101010101010101010101010561626f757401010101010101010101010101010101010963617675736f676c750101010101010101010101010101010101066f746865727301010101010101010101010101010101010173010101010101010101010101010101010207656e74656e63650101010101010101010101010101010104060809090713171b1813');
CREATE TABLE IF NOT EXISTS 'sentence_words_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
INSERT INTO sentence_words_idx VALUES(1,X'',2);
CREATE TABLE IF NOT EXISTS 'sentence_words_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO sentence_words_config VALUES('version',4);
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','name_words','name_words',0,'CREATE VIRTUAL TABLE name_words USING fts5 (
  folded, content = ''name'', content_rowid = ''number'', detail = none, columnsize = 0,
  tokenize = ''unicode61'')');
CREATE TABLE IF NOT EXISTS 'name_words_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO name_words_data VALUES(1,X'1b27');
INSERT INTO name_words_data VALUES(10,X'00000000020c1b000c1101010101010201010301010401010501010601010701010801010901010a01010b01010000');
INSERT INTO name_words_data VALUES(137438953473,X'0000000d0730616e6b6172611104');
INSERT INTO name_words_data VALUES(274877906945,X'000000190a3063617675736f676c751201066d65766c757412040c');
INSERT INTO name_words_data VALUES(412316860417,X'0000000e043034303013010173130406');
INSERT INTO name_words_data VALUES(549755813889,X'0000000d07307475726b65791404');
INSERT INTO name_words_data VALUES(687194767361,X'000000190a3063617675736f676c751501066d65766c757415040c');
INSERT INTO name_words_data VALUES(824633720833,X'0000000d0730616e6b6172611604');
INSERT INTO name_words_data VALUES(962072674305,X'0000000e043034303017010173170406');
INSERT INTO name_words_data VALUES(1099511627777,X'0000000d07307475726b65791804');
INSERT INTO name_words_data VALUES(1236950581249,X'0000000e08307475726b6979651904');
INSERT INTO name_words_data VALUES(1374389534721,X'0000000e08307475726b6979651a04');
INSERT INTO name_words_data VALUES(1511828488193,X'0000000d0730616e6b6172611b04');
INSERT INTO name_words_data VALUES(2336462209025,X'00000055043033316d02040501010334303008050106616e6b6172610403010963617675736f676c75010201066d65766c757401020101730805010374686502040501020575726b657909050503697965050505010409070a0d0a050909');
CREATE TABLE IF NOT EXISTS 'name_words_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
INSERT INTO name_words_idx VALUES(1,X'',2);
INSERT INTO name_words_idx VALUES(2,X'',2);
INSERT INTO name_words_idx VALUES(3,X'',2);
INSERT INTO name_words_idx VALUES(4,X'',2);
INSERT INTO name_words_idx VALUES(5,X'',2);
INSERT INTO name_words_idx VALUES(6,X'',2);
INSERT INTO name_words_idx VALUES(7,X'',2);
INSERT INTO name_words_idx VALUES(8,X'',2);
INSERT INTO name_words_idx VALUES(9,X'',2);
INSERT INTO name_words_idx VALUES(10,X'',2);
INSERT INTO name_words_idx VALUES(11,X'',2);
INSERT INTO name_words_idx VALUES(17,X'',2);
CREATE TABLE IF NOT EXISTS 'name_words_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO name_words_config VALUES('version',4);
CREATE TABLE link (
  entity INTEGER NOT NULL REFERENCES entity, neighbour INTEGER NOT NULL,
  claim INTEGER NOT NULL, relation TEXT NOT NULL, direction TEXT NOT NULL,
  status TEXT NOT NULL, weight INTEGER NOT NULL, neighbour_id TEXT NOT NULL,
  PRIMARY KEY (entity, neighbour, claim)) STRICT, WITHOUT ROWID;
INSERT INTO link VALUES(1,2,332399604281927372,'supplies','outgoing','negated',1,'government-ru');
INSERT INTO link VALUES(1,2,1160070656991660052,'meets','symmetric','negated',1,'government-ru');
INSERT INTO link VALUES(1,3,-4379538587981581860,'rejects','incoming','negated',1,'government-us');
INSERT INTO link VALUES(1,3,-4379471589116976676,'rejects','incoming','negated',1,'government-us');
INSERT INTO link VALUES(1,3,902458505785776138,'rejects','outgoing','negated',1,'government-us');
INSERT INTO link VALUES(1,3,2704335628728990856,'rejects','outgoing','planned',1,'government-us');
INSERT INTO link VALUES(1,4,4026563091409562044,'supplies','outgoing','planned',1,'person-a');
INSERT INTO link VALUES(1,4,4799257552567370525,'supplies','outgoing','negated',1,'person-a');
INSERT INTO link VALUES(1,6,-4672901135080914736,'meets','symmetric','negated',1,'government-tr');
INSERT INTO link VALUES(1,6,-3097043878834526681,'rejects','incoming','negated',1,'government-tr');
INSERT INTO link VALUES(1,6,1724460215315038327,'meets','symmetric','asserted',1,'government-tr');
INSERT INTO link VALUES(2,1,332399604281927372,'supplies','incoming','negated',1,'government-gr');
INSERT INTO link VALUES(2,1,1160070656991660052,'meets','symmetric','negated',1,'government-gr');
INSERT INTO link VALUES(2,3,-7233890097541387061,'rejects','outgoing','negated',1,'government-us');
INSERT INTO link VALUES(2,3,7367823242301528333,'meets','symmetric','planned',1,'government-us');
INSERT INTO link VALUES(3,1,-4379538587981581860,'rejects','outgoing','negated',1,'government-gr');
INSERT INTO link VALUES(3,1,-4379471589116976676,'rejects','outgoing','negated',1,'government-gr');
INSERT INTO link VALUES(3,1,902458505785776138,'rejects','incoming','negated',1,'government-gr');
INSERT INTO link VALUES(3,1,2704335628728990856,'rejects','incoming','planned',1,'government-gr');
INSERT INTO link VALUES(3,2,-7233890097541387061,'rejects','incoming','negated',1,'government-ru');
INSERT INTO link VALUES(3,2,7367823242301528333,'meets','symmetric','planned',1,'government-ru');
INSERT INTO link VALUES(3,3,-1707463926925992363,'rejects','outgoing','asserted',1,'government-us');
INSERT INTO link VALUES(3,4,-5230665529343728287,'supplies','outgoing','planned',1,'person-a');
INSERT INTO link VALUES(3,4,4829584406083215883,'supplies','incoming','negated',1,'person-a');
INSERT INTO link VALUES(3,4,9062120790240532315,'supplies','incoming','negated',1,'person-a');
INSERT INTO link VALUES(4,1,4026563091409562044,'supplies','incoming','planned',1,'government-gr');
INSERT INTO link VALUES(4,1,4799257552567370525,'supplies','incoming','negated',1,'government-gr');
INSERT INTO link VALUES(4,3,-5230665529343728287,'supplies','incoming','planned',1,'government-us');
INSERT INTO link VALUES(4,3,4829584406083215883,'supplies','outgoing','negated',1,'government-us');
INSERT INTO link VALUES(4,3,9062120790240532315,'supplies','outgoing','negated',1,'government-us');
INSERT INTO link VALUES(4,4,8229590627083986293,'supplies','outgoing','negated',1,'person-a');
INSERT INTO link VALUES(6,1,-4672901135080914736,'meets','symmetric','negated',1,'government-gr');
INSERT INTO link VALUES(6,1,-3097043878834526681,'rejects','outgoing','negated',1,'government-gr');
INSERT INTO link VALUES(6,1,1724460215315038327,'meets','symmetric','asserted',1,'government-gr');
INSERT INTO link VALUES(6,7,5178725469564864654,'meets','symmetric','negated',1,'person-b');
INSERT INTO link VALUES(7,6,5178725469564864654,'meets','symmetric','negated',1,'government-tr');
CREATE INDEX document_path_by_document ON document_path (document);
CREATE INDEX entity_by_representative ON entity (stands_for);
CREATE INDEX appearance_by_document ON appearance (document);
CREATE UNIQUE INDEX name_by_text ON name (folded, entity);
CREATE INDEX name_by_entity ON name (entity);
CREATE INDEX sentence_by_place ON sentence (document, start, "end");
CREATE INDEX claim_by_item ON claim (item) WHERE item IS NOT NULL;
CREATE INDEX claim_by_relation ON claim (relation, status);
CREATE INDEX claim_by_status ON claim (status) WHERE status IN ('contested', 'negated');
CREATE INDEX statement_by_claim ON statement (claim);
CREATE INDEX statement_by_sentence ON statement (sentence);
CREATE INDEX statement_by_day ON statement (day) WHERE day IS NOT NULL;
CREATE TRIGGER name_added AFTER INSERT ON name BEGIN
  INSERT INTO name_words (rowid, folded) VALUES (new.number, new.folded);
END;
CREATE TRIGGER name_removed AFTER DELETE ON name BEGIN
  INSERT INTO name_words (name_words, rowid, folded)
    VALUES ('delete', old.number, old.folded);
END;
PRAGMA writable_schema=OFF;
COMMIT;
PRAGMA application_id=1919186024;
