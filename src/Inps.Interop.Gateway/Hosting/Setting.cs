using Microsoft.Extensions.Options;

namespace Inps.Interop.Gateway.Hosting;

/// <summary>The sentences with which a wrong setting stops the process: key, value seen, values accepted (design D10).</summary>
internal static class Setting
{
    public static void RequireRange(string key, long value, long from, long to, List<string> failures)
    {
        if (value < from || value > to)
        {
            failures.Add($"{key} is {value}; accepted: {from} to {to}.");
        }
    }

    /// <param name="accepted">What the file should hold.</param>
    public static void RequireFile(string key, string? path, string accepted, List<string> failures)
    {
        if (path is not null && !File.Exists(path))
        {
            failures.Add($"{key} is '{path}', which does not exist; accepted: {accepted}.");
        }
    }

    public static ValidateOptionsResult Result(List<string> failures) =>
        failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
}
