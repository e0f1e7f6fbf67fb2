"""placeholder"""
def faults(html):
    return []
