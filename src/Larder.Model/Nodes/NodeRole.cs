namespace Larder.Model.Nodes;

public enum NodeRole
{
    Primary,
    Replica,
}
