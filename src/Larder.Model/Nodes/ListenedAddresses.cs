namespace Larder.Model.Nodes;

internal static class ListenedAddresses
{
    /// <summary>Whether an address is among those of <see cref="NodeReplication.ListensOn"/>; null where none are known.</summary>
    public static bool Include(string? listensOn, string address) => listensOn?.Split(' ').Contains(address) == true;
}
