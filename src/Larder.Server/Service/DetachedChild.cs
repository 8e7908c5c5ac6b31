using System.ComponentModel;
using System.Runtime.InteropServices;

namespace Larder.Server.Service;

/// <summary>The detached server's first step: out of the terminal's session, output into the log. Before anything has
/// written, as the console keeps the descriptors that it saw first.</summary>
internal static class DetachedChild
{
    public const string Option = "--detached-child";

    public static void LeaveIfAsked(string[] args)
    {
        var at = Array.IndexOf(args, Option);
        if (at < 0 || at + 1 >= args.Length) return;

        // Fails where we lead a session already, which is what is wanted.
        _ = Libc.NewSession();
        Replace(0, "/dev/null", Libc.ReadWrite);
        Replace(1, args[at + 1], Libc.WriteOnly | Libc.Create | Libc.Append);
        Replace(2, args[at + 1], Libc.WriteOnly | Libc.Create | Libc.Append);
    }

    private static void Replace(int standard, string path, int flags)
    {
        var opened = Libc.Open(path, flags, Libc.OwnerOnly);
        if (opened < 0 || Libc.Duplicate(opened, standard) < 0)
            throw new Win32Exception(Marshal.GetLastPInvokeError(), $"{path} cannot be opened");
        _ = Libc.Close(opened);
    }
}
