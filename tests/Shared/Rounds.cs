using System.Diagnostics;

namespace Inps.Interop.Tests.Shared;

/// <summary>How long a scenario of kills goes on: a number of rounds in CI, each killed at another point, and a time in the long run.</summary>
internal sealed class Rounds(int inCi, TimeSpan inLongRun)
{
    private readonly Stopwatch watch = Stopwatch.StartNew();

    /// <summary>Rounds begun so far.</summary>
    public int Begun { get; private set; }

    /// <summary>Begins the next round.</summary>
    /// <param name="isEnough">False while the rounds so far have not reached what the scenario needs: a busy machine sends little in each.</param>
    /// <returns>False when the scenario has had its rounds.</returns>
    public bool Next(bool isEnough)
    {
        if (isEnough && (LongRun.IsOn ? watch.Elapsed >= inLongRun : Begun >= inCi))
        {
            return false;
        }

        Begun++;
        return true;
    }
}
