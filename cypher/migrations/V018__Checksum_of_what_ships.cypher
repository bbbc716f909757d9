CALL db.createProperty('checksum');
// What earlier versions shipped is brought up to date once.
MATCH (b:ImportBatch {id: 'qiutong:itif-2024', by: 'qiutong'})
SET b.checksum = '';
