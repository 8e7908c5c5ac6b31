using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.ComponentModel;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Larder.Agent.Processes;

/// <summary>One thread that sees every exit within a millisecond: all pidfds on one epoll. It also reaps the children
/// that we spawned, and nothing else: .NET's own child handling looks after the processes that .NET started.</summary>
internal sealed unsafe class ExitWatch : IDisposable
{
    private const int CloseOnExec = 0x80000;
    private const int Add = 1;
    private const int Remove = 2;
    private const uint Readable = 1;
    private const int ByPidDescriptor = 3;
    private const int ExitedOnly = 4;
    private const int NoHang = 1;

    /// <summary>struct epoll_event is packed on x64 only.</summary>
    private static readonly int DataOffset = RuntimeInformation.ProcessArchitecture is Architecture.X64 ? 4 : 8;

    private readonly ConcurrentDictionary<int, NodeProcess> _watched = new();
    private readonly SafeFileHandle _epoll = new(Checked(Libc.EpollCreate(CloseOnExec)), ownsHandle: true);
    private readonly SafeFileHandle _stop = new(Checked(Libc.EventDescriptor(0, CloseOnExec)), ownsHandle: true);
    private readonly Thread _thread;

    public ExitWatch()
    {
        Register(Number(_stop));
        _thread = new Thread(Watch) { IsBackground = true, Name = "larder exit watch" };
        _thread.Start();
    }

    public void Watch(NodeProcess process)
    {
        var number = Number(process.Descriptor);
        _watched[number] = process;
        Register(number);
    }

    /// <summary>To be called before the process is disposed: its descriptor's number is used again.</summary>
    public void Forget(NodeProcess process)
    {
        if (_watched.TryRemove(Number(process.Descriptor), out _))
            _ = Libc.EpollControl(Number(_epoll), Remove, Number(process.Descriptor), null);
    }

    public void Dispose()
    {
        var one = 1UL;
        _ = Libc.Write(Number(_stop), (byte*)&one, sizeof(ulong));
        _thread.Join();
        _epoll.Dispose();
        _stop.Dispose();
    }

    private void Watch()
    {
        const int Most = 64;
        var size = DataOffset + 8;
        var ready = stackalloc byte[Most * 16];
        while (true)
        {
            var count = Libc.EpollWait(Number(_epoll), ready, Most, -1);
            if (count < 0 && Marshal.GetLastPInvokeError() != Libc.Interrupted)
                throw new Win32Exception(Marshal.GetLastPInvokeError());
            for (var index = 0; index < count; index++)
            {
                var number = BinaryPrimitives.ReadInt32LittleEndian(new ReadOnlySpan<byte>(ready + (index * size) + DataOffset, 4));
                if (number == Number(_stop)) return;
                if (!_watched.TryRemove(number, out var process)) continue;
                _ = Libc.EpollControl(Number(_epoll), Remove, number, null);
                process.HasExited(Reap(number));
            }
        }
    }

    /// <summary>Null for a process that is not our child: one that an earlier server started.</summary>
    private static int? Reap(int descriptor)
    {
        const int Code = 8;
        const int Status = 24;
        const int LeftByItself = 1;
        var info = stackalloc byte[128];
        new Span<byte>(info, 128).Clear();
        if (Libc.Wait(ByPidDescriptor, descriptor, info, ExitedOnly | NoHang) != 0) return null;
        var code = *(int*)(info + Code);
        var status = *(int*)(info + Status);
        return code == LeftByItself ? status : 128 + status;
    }

    private void Register(int descriptor)
    {
        var polled = stackalloc byte[16];
        new Span<byte>(polled, 16).Clear();
        *(uint*)polled = Readable;
        *(int*)(polled + DataOffset) = descriptor;
        Checked(Libc.EpollControl(Number(_epoll), Add, descriptor, polled));
    }

    private static int Number(SafeFileHandle handle) => (int)handle.DangerousGetHandle();

    private static int Checked(int result) =>
        result >= 0 ? result : throw new Win32Exception(Marshal.GetLastPInvokeError());
}
