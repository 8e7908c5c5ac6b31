namespace Larder.Contract.Shapes;

/// <summary>A place in something received. Generated code asks it for members and reads each as its type; a protocol is
/// one derived class. A value that cannot be read throws what suits the direction (see <see
/// cref="Missing"/>).</summary>
public abstract class ShapeReader
{
    /// <summary>Null where the member is absent, which is not the same as empty.</summary>
    public abstract ShapeReader? Member(Member member);

    public ShapeReader Required(Member member) => Member(member) ?? throw Missing(member);

    public abstract string ReadString();
    public abstract bool ReadBoolean();
    public abstract int ReadInteger();
    public abstract long ReadLong();
    public abstract double ReadDouble();
    public abstract DateTimeOffset ReadTimestamp();
    public abstract IReadOnlyList<T> ReadList<T>(Func<ShapeReader, T> element);

    public virtual T ReadStructure<T>(Func<ShapeReader, T> read) => read(this);

    /// <summary>Called when everything known was read: a request's reader refuses what is left over.</summary>
    public virtual void EnsureAllRead()
    {
    }

    protected abstract Exception Missing(Member member);
}
