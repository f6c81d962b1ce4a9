# %% task [markdown]
# ## Which store?
#
# *Choose.* Six kinds of data, and how each is used:
#
# - `"logs"`: 40 TB of web logs on a company's own machines; written once, read whole every night;
# - `"photos"`: twenty million photos in a cloud, each fetched over the web by its name;
# - `"sensors"`: 900,000 sensors send a reading every ten seconds; people ask for one sensor's last hour;
# - `"orders"`: an order, its payment and the stock change together or not at all;
# - `"catalogue"`: products, each with other properties (a shoe has a size, a lamp a wattage), found by any of them;
# - `"prices"`: three billion sales with 80 columns; analysts take means of two columns by month.
#
# And six stores: `"HDFS"`, `"object store"`, `"wide-column"`, `"relational"`, `"document"`, `"column files"`. Give to each kind the store that is made for
# that use; each store is used once.

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
# 1. For each: how is it written, how is it asked for, by what? The size alone decides little.
# 2. Begin with the sure ones: what changes together, what is fetched by its name over the web, what is read whole.
#    The box in section 8 of the lesson has a row for each.
# 3. The same question for a theatre: two people must not get one seat, and a web page shows each poster by its name.
#
#    ```python
#    theatre = {"bookings": "relational", "posters": ...}
#    ```

# %% question [markdown]
# Which of the six would you move first if the company gave up its own machines?

# %% check
STORES = {
    "logs": "HDFS",
    "photos": "object store",
    "sensors": "wide-column",
    "orders": "relational",
    "catalogue": "document",
    "prices": "column files",
}


def check(answer, draw):
    if not isinstance(answer, dict):
        answer = {}
    right = sum(expect.spelled(answer.get(name), STORES.values()) == store for name, store in STORES.items())
    expect.guess(
        answer,
        STORES,
        says=f"Of the six stores, {right} are right: {{received}}. How is each kind of data written, and by what is it found?",
        again="What decides is how data are written and found, not how large they are ([section 8](lesson#8)). "
        "Read the table of stores there. Which kind of data fits only one row of it?",
        names=STORES.values(),
    )


# %% right
@right
def by_pairs():
    """The same, from two lists."""
    kinds = ("logs", "photos", "sensors", "orders", "catalogue", "prices")
    return dict(zip(kinds, ("HDFS", "object store", "wide-column", "relational", "document", "column files")))


# %% wrong
RIGHT = {
    "logs": "HDFS",
    "photos": "object store",
    "sensors": "wide-column",
    "orders": "relational",
    "catalogue": "document",
    "prices": "column files",
}

wrong(
    "photos_in_hdfs",
    RIGHT | {"logs": "object store", "photos": "HDFS"},
    belief="Whatever is large in sum belongs in HDFS.",
    says="You put the photos in HDFS. Its NameNode keeps an entry in memory for each file ([section 8](lesson#8)). How many entries would twenty million photos need?",
    again="Exchange nothing but these two: one is read whole on the company's machines, one is fetched by name. Which is which?",
)

wrong(
    "column_by_its_name",
    RIGHT | {"sensors": "column files", "prices": "wide-column"},
    belief="A wide-column store is made for sums over columns.",
    says="You put the sales in the wide-column store. It finds few rows quickly by their key ([section 8](lesson#8)). Do the analysts ask for a key, or for two whole columns?",
    again="The name *wide-column* misleads: such a store writes and finds rows by key. Which of the two kinds is asked for by a key?",
)

wrong(
    "orders_as_documents",
    RIGHT | {"orders": "document", "catalogue": "relational"},
    belief="A newer kind of database does what the older did, and better.",
    says="You put the orders in the document store. An order changes together with payment and stock, in one transaction ([section 8](lesson#8)). Which store is made for that?",
    again="Look for *together or not at all* in the task. Which store promises this for several tables?",
)

wrong(
    "readings_as_documents",
    RIGHT | {"sensors": "document", "catalogue": "wide-column"},
    belief="What arrives as JSON belongs in a document store.",
    says="You put the readings in the document store. It is made for records with different fields ([section 8](lesson#8)). Do the sensors send different fields, or the same each time?",
    again="Of sensors and products, one has other properties in each record. Which one?",
)

wrong(
    "sums_in_the_database",
    RIGHT | {"orders": "column files", "prices": "relational"},
    belief="Whatever has rows and columns belongs in a relational database.",
    says="You put the sales in the relational store. It reads whole rows; column files let a query read two columns of 80 ([section 8](lesson#8)). How often does a stored sale change?",
    again="Which of orders and sales must change together with something else? That one needs the relational store. What is left for the other?",
)
