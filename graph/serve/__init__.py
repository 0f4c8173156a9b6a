"""The explorer over the whole store: a page and a few read-only questions over HTTP, on loopback only.

| module | what it holds |
| --- | --- |
| `limits` | all numbers in one place |
| `door` | who may come in: host, origin, method, token, size; headers of every answer |
| `connection` | HTTP/1.1 that cuts off who sends or reads too slowly |
| `lanes` | how many calls run and wait at once |
| `reading` | a store that can only read, with the time and rows that one call may cost |
| `routes` | the table of endpoints; checks, dispatch and the OpenAPI description are made from it |
| `answers` | what each endpoint answers |
| `page` | the page of `interlock.graph.view` over this source |
| `server` | the port, the application, the run |

    with connect() as kg:
        serving = Serving(kg.store, review=queue)
        serving.run()                        # until Ctrl-C
"""
