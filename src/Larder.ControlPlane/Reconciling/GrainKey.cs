using Larder.Model.Naming;

namespace Larder.ControlPlane.Reconciling;

public static class GrainKey
{
    public static string Of(Scope scope, string id) => $"{scope.Account}/{scope.Region}/{id}";

    public static (Scope Scope, string Id) Parse(string key)
    {
        var parts = key.Split('/');
        return (new Scope(parts[0], parts[1]), parts[2]);
    }
}
