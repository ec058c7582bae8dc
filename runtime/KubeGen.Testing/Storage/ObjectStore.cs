using KubeGen.Testing.Http;

namespace KubeGen.Testing.Storage;

/// <summary>
/// All objects of the cluster. One counter gives the versions, so that they order all changes of the cluster, as in etcd.
/// </summary>
internal sealed class ObjectStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<ServedKind, KindStore> _kinds = [];
    private long _version;

    public ObjectStore(int history)
    {
        foreach (ServedKind kind in ServedKinds.All)
        {
            _kinds.Add(kind, new(history));
        }
    }

    /// <summary>The version of the newest change.</summary>
    public long Version => Interlocked.Read(ref _version);

    /// <summary>The objects of a kind as they are now.</summary>
    public Snapshot Current(ServedKind kind)
    {
        lock (_lock)
        {
            return new(_kinds[kind].Objects, _version);
        }
    }

    /// <summary>The objects of a kind as they were at a version; null where that is too long ago.</summary>
    public Snapshot? At(ServedKind kind, long version)
    {
        lock (_lock)
        {
            return _kinds[kind].At(version) is { } objects ? new(objects, version) : null;
        }
    }

    public StoredObject? Get(ServedKind kind, string key)
    {
        lock (_lock)
        {
            return _kinds[kind].Find(key);
        }
    }

    /// <summary>Adds an object.</summary>
    /// <returns>The object with its version; null where one of that name exists.</returns>
    /// <exception cref="ApiException">The namespace does not exist.</exception>
    public StoredObject? Create(ServedKind kind, ReadOnlySpan<byte> json)
    {
        lock (_lock)
        {
            StoredObject created = StoredObject.Create(kind, json, _version + 1);
            if (kind.Schema.Namespaced && _kinds[ServedKinds.Namespace].Find(created.Facts.Namespace) is null)
            {
                throw ApiErrors.NotFound(ServedKinds.Namespace, created.Facts.Namespace);
            }

            if (_kinds[kind].Find(created.Key) is not null)
            {
                return null;
            }

            _version++;
            _kinds[kind].Put(null, created);
            return created;
        }
    }

    /// <summary>Replaces an object, if it is still the one that the change was made from.</summary>
    /// <returns>Null where it has changed meanwhile, or is gone.</returns>
    public StoredObject? Replace(StoredObject before, ReadOnlySpan<byte> json)
    {
        lock (_lock)
        {
            KindStore store = _kinds[before.Kind];
            if (!ReferenceEquals(store.Find(before.Key), before))
            {
                return null;
            }

            StoredObject after = StoredObject.Create(before.Kind, json, ++_version);
            store.Put(before, after);
            return after;
        }
    }

    /// <summary>Deletes an object; a namespace with all that is in it.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="key">Its key.</param>
    /// <param name="check">Raises an error where the object must not be deleted.</param>
    /// <returns>The final state, under the version of the deletion; null where there is none.</returns>
    public StoredObject? Delete(ServedKind kind, string key, Action<StoredObject>? check = null)
    {
        lock (_lock)
        {
            if (_kinds[kind].Find(key) is not { } found)
            {
                return null;
            }

            check?.Invoke(found);
            if (kind == ServedKinds.Namespace)
            {
                Empty(key);
            }

            return _kinds[kind].Remove(found, ++_version);
        }
    }

    /// <summary>Starts to follow the changes of a kind after a version.</summary>
    public WatchCursor Follow(ServedKind kind, long version)
    {
        lock (_lock)
        {
            return _kinds[kind].Log.Follow(version);
        }
    }

    /// <summary>Takes the next events of a follower.</summary>
    /// <param name="cursor">The follower.</param>
    /// <param name="events">Takes the events.</param>
    /// <param name="next">Ends when there is more to take.</param>
    /// <returns>The version up to which the follower has seen everything.</returns>
    public long Read(WatchCursor cursor, List<WatchRecord> events, out Task next)
    {
        lock (_lock)
        {
            bool all = cursor.Read(events, out next);
            return all ? _version : cursor.Position;
        }
    }

    public void Unfollow(WatchCursor cursor)
    {
        lock (_lock)
        {
            cursor.Log.Unfollow(cursor);
        }
    }

    private void Empty(string space)
    {
        foreach ((ServedKind kind, KindStore store) in _kinds)
        {
            if (kind.Schema.Namespaced)
            {
                foreach (StoredObject item in new Snapshot(store.Objects, _version).In(space))
                {
                    store.Remove(item, ++_version);
                }
            }
        }
    }
}
