// The smallest graph that shows the answer, and what must not be in it. Invent all names.
CREATE (a:Entity:Firm {id: 'baker', name: 'Corner Bakery', names: ['Corner Bakery'], kind: 'Firm', identifiers: []})
CREATE (b:Entity:Bank:Firm {id: 'bank', name: 'Corner Bank', names: ['Corner Bank'], kind: 'Bank', identifiers: []})
CREATE (:Record {id: 'reg:baker', dataset: 'reg'})-[:RESOLVED_TO]->(a)
CREATE (:Record {id: 'reg:bank', dataset: 'reg'})-[:RESOLVED_TO]->(b)
CREATE (a)-[:BANKS_WITH {id: 't1', dataset: 'reg', modality: 'asserted', polarity: '+', evidence: 'reg:baker'}]->(b)
CREATE (a)-[:BANKS_WITH {id: 't2', dataset: 'reg', modality: 'denied', polarity: '-', evidence: 'reg:baker'}]->(b);
