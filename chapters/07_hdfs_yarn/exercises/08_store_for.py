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
# 3. A relative: the bookings of a theatre (two people must not get one seat) are relational; its posters, shown on a
#    web page, are objects.

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
    right = sum(answer.get(name) == store for name, store in STORES.items()) if isinstance(answer, dict) else 0
    expect.guess(
        answer,
        STORES,
        says=f"Of the six, {right} are at home: {{received}}. For each: how is it written, and by what is it found?",
    )


# %% right
@right
def by_pairs():
    """The same, from two lists."""
    kinds = ("logs", "photos", "sensors", "orders", "catalogue", "prices")
    return dict(zip(kinds, ("HDFS", "object store", "wide-column", "relational", "document", "column files")))


# %% wrong
wrong(
    "photos_in_hdfs",
    {
        "logs": "object store",
        "photos": "HDFS",
        "sensors": "wide-column",
        "orders": "relational",
        "catalogue": "document",
        "prices": "column files",
    },
    belief="Whatever is large in sum belongs in HDFS.",
    says="Photos in HDFS, and the logs in the object store. Who holds an entry for each of twenty million small files, and where do the logs' machines stand?",
)

wrong(
    "column_by_its_name",
    {
        "logs": "HDFS",
        "photos": "object store",
        "sensors": "column files",
        "orders": "relational",
        "catalogue": "document",
        "prices": "wide-column",
    },
    belief="A wide-column store is made for sums over columns.",
    says="*Wide-column* went to the means of two columns, and the sensors' readings into files. Which of the two can take a reading from every sensor without pause?",
)

wrong(
    "orders_as_documents",
    {
        "logs": "HDFS",
        "photos": "object store",
        "sensors": "wide-column",
        "orders": "document",
        "catalogue": "relational",
        "prices": "column files",
    },
    belief="A newer kind of database does what the older did, and better.",
    says="The orders became documents, the products rows of a table. What happens to the stock if the payment fails in between?",
)

wrong(
    "readings_as_documents",
    {
        "logs": "HDFS",
        "photos": "object store",
        "sensors": "document",
        "orders": "relational",
        "catalogue": "wide-column",
        "prices": "column files",
    },
    belief="What arrives as JSON belongs in a document store.",
    says="Readings are documents here, and products rows found by a key. Do 900,000 sensors send different fields, or the same again and again?",
)

wrong(
    "sums_in_the_database",
    {
        "logs": "HDFS",
        "photos": "object store",
        "sensors": "wide-column",
        "orders": "column files",
        "catalogue": "document",
        "prices": "relational",
    },
    belief="Whatever has rows and columns belongs in a relational database.",
    says="The sales went to the relational store, since they are a table, and the orders to column files. What changes together there, and how often is a stored sale changed?",
)
