use std::time::Instant;
use fulcrum::scenario::load;
fn main() {
    let text = std::fs::read_to_string("scenarios/garage-to-growth.ron").unwrap();
    let start = text.find("  situations: [").unwrap() + "  situations: [".len();
    let end = text[start..].find("\n  ],").unwrap() + start;
    let body = &text[start..end];
    let n = body.matches("\n    id: \"").count();
    let mut all = String::new();
    let mut count = 0;
    while count < 1000 { 
        let suffix = format!("-{}", count / n);
        let mut b = body.to_owned();
        // ids
        if count > 0 {
            let mut out = String::new();
            for line in b.lines() {
                if line.starts_with("    id: \"") { out.push_str(&line.replace("\",", &format!("{suffix}\","))); } else { out.push_str(line); }
                out.push('\n');
            }
            b = out;
        }
        all.push_str(&b); all.push('\n'); count += n; }
    let text = format!("{}{all}{}", &text[..start], &text[end..]);
    for _ in 0..3 {
    let t = Instant::now();
    let l = load("x.ron", &text);
    println!("{} situations {} bytes: {:?} diags {} ", count, text.len(), t.elapsed(), l.diagnostics.len());
    for d in l.diagnostics.iter().take(3) { println!("{} {:?}", d.message, d.place); }
    let t = Instant::now();
    let v: Result<serde::de::IgnoredAny,_> = ron::Options::default().without_recursion_limit().from_str(&text);
    println!("ron ignored {:?} {}", t.elapsed(), v.is_ok());
    let t = Instant::now();
    let v: Result<ron::Value,_> = ron::Options::default().without_recursion_limit().from_str(&text);
    println!("ron value {:?} {}", t.elapsed(), v.is_ok());
    }
}
