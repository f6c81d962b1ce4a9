# %% task [markdown]
# ## Which store?
#
# Here are six kinds of data, and how each is used:
#
# - `"logs"`: 40 TB of web logs on a company's own machines; written once, read whole every night;
# - `"photos"`: twenty million photos in a cloud, each fetched over the web by its name;
# - `"sensors"`: 900,000 sensors send a reading every ten seconds; people ask for one sensor's last hour;
# - `"orders"`: an order, its payment and the stock change together or not at all;
# - `"catalogue"`: products, each with other properties (a shoe has a size, a lamp a wattage), found by any of them;
# - `"prices"`: three billion sales with 80 columns; analysts take means of two columns by month.
#
# There are six stores: `"HDFS"`, `"object store"`, `"wide-column"`, `"relational"`, `"document"` and `"column files"`. Choose the store that is made for
# each use. Use each store once.

# %% answer
### BEGIN STUB
# store_for = {
#     "logs": ...,
#     "photos": ...,
#     "sensors": ...,
#     "orders": ...,
#     "catalogue": ...,
#     "prices": ...,
# }
### END STUB
### BEGIN SOLUTION
# Not what the data are decides, but how they are written and asked for.
store_for = {
    "logs": "HDFS",
    "photos": "object store",
    "sensors": "wide-column",
    "orders": "relational",
    "catalogue": "document",
    "prices": "column files",
}
### END SOLUTION

# %% hints [markdown]
# 1. How is each kind of data written, and how is it found? The size matters little.
# 2. The table of stores in section 8 of the lesson has a row for each. Begin with the kinds that fit one row only.
# 3. The same for a theatre: two people must not get one seat, and a web page shows each poster by its name. Fill the gap:
#    ```python
#    theatre = {"bookings": "relational", "posters": ___}
#    ```

# %% question [markdown]
# The company gives up its own machines. Which of the six kinds of data must move to another kind of store?


# %% check
def check(answer, draw):
    stores = solution()
    given = expect.spelled(answer if isinstance(answer, dict) else {}, stores.values())
    right = sum(given.get(kind) == store for kind, store in stores.items())
    expect.guess(
        answer,
        stores,
        says=f"Of the six stores, {right} are right: {{received}}. How is each kind of data written, and by what is it found?",
        again="What decides is how data are written and found, not how large they are ([section 8](lesson#8)). "
        "Read the table of stores there. Which kind of data fits only one row of it?",
        names=stores.values(),
    )


# %% right
@right
def by_letter_case():
    """The letter case does not matter."""
    names = {"logs": "hdfs", "photos": "Object store", "sensors": "wide-column"}
    return names | {"orders": "Relational", "catalogue": "document", "prices": "Column files"}


# %% wrong
wrong(
    "photos_in_hdfs",
    was=('"logs": "HDFS"', '"photos": "object store"'),
    now=('"logs": "object store"', '"photos": "HDFS"'),
    belief="Whatever is large in sum belongs in HDFS.",
    says="You put the photos in HDFS. Its NameNode keeps an entry in memory for each file ([section 2](lesson#2)). How many entries would twenty million photos need?",
    again="Exchange nothing but these two: one is read whole on the company's machines, one is fetched by name. Which is which?",
)

wrong(
    "column_by_its_name",
    was=('"sensors": "wide-column"', '"prices": "column files"'),
    now=('"sensors": "column files"', '"prices": "wide-column"'),
    belief="A wide-column store is made for sums over columns.",
    says="You put the sales in the wide-column store. It finds few rows quickly by their key ([section 8](lesson#8)). Do the analysts ask for a key, or for two whole columns?",
    again="The name *wide-column* misleads: such a store writes and finds rows by key. Which of the two kinds is asked for by a key?",
)

wrong(
    "orders_as_documents",
    was=('"orders": "relational"', '"catalogue": "document"'),
    now=('"orders": "document"', '"catalogue": "relational"'),
    belief="A newer kind of database does what the older did, and better.",
    says="You put the orders in the document store. An order changes together with payment and stock, in one transaction ([section 8](lesson#8)). Which store is made for that?",
    again="Look for *together or not at all* in the task. Which store promises this for several tables?",
)
